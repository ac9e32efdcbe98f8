using IopRegistry.Corrections.Storage;
using Npgsql;

namespace IopRegistry.Corrections.Tests;

public sealed class DatabaseSettingsTests
{
    [Theory]
    [InlineData("Host=db", 20)]
    [InlineData("Host=db;Maximum Pool Size=7", 7)]
    public void An_instance_takes_few_connections_unless_told_otherwise(string given, int most) =>
        Assert.Equal(most, new NpgsqlConnectionStringBuilder(DatabaseSettings.Postgres(given).ConnectionString).MaxPoolSize);
}
