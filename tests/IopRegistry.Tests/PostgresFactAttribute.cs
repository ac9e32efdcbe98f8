namespace IopRegistry.Tests;

/// <summary>Runs where tests/run has started a PostgreSQL of its own; skipped elsewhere, which CI takes for a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable("IOP_TEST_POSTGRES");

    public PostgresFactAttribute() => Skip = ConnectionString is null ? "Needs PostgreSQL: run tests/run." : null;
}
