using System.Runtime.Versioning;
using Dapper;
using IopRegistry.Corrections.Storage;
using IopRegistry.Tests;
using Npgsql;

namespace IopRegistry.Cli.Tests.Doctor;

/// <summary>Each fault is found and comes with its remedy.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private readonly SmallFolder _folder = SmallFolder.Sealed();

    private readonly string _state = Directory.CreateTempSubdirectory("iop-doctor-").FullName;

    [Fact]
    public void A_sound_site_has_no_faults()
    {
        var run = Run("Site__BaseUrl=https://iop.example", "Site__Publisher=Föreningen", "Site__PublisherOrgNumber=802002-6111", "Site__ContactEmail=a@b.example", "Site__SecurityContact=mailto:a@b.example", "Proxy__Addresses=127.0.0.1, 10.0.0.0/8");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("0 fel, 0 varningar.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("ok       data: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site__BaseUlr=https://iop.example", "menade du Site:BaseUrl?")]
    [InlineData("Site__BaseUrl=iop.example", "Site:BaseUrl är 'iop.example'")]
    [InlineData("Site__PublisherOrgNumber=12", "Det är inte tio siffror")]
    [InlineData("Site__PublisherOrgNumber=556012-5791", "Kontrollsiffran stämmer inte")]
    [InlineData("Site__SecurityContact=a@b.example", "börja med mailto:")]
    [InlineData("Proxy__Addresses=nginx", "Proxy:Addresses innehåller 'nginx'")]
    [InlineData("Database__Provider=Oracle", "välj Sqlite eller Postgres")]
    [InlineData("Database__Provider=Postgres", "Database:ConnectionString saknas")]
    [InlineData("RateLimiting__Enabled=ja", "skriv true eller false")]
    [InlineData("RateLimiting__Burst=0", "större än noll")]
    [InlineData("Corrections__Limits__Waiting=många", "större än noll")]
    [InlineData("Corrections__Limits__Wating=10", "menade du Corrections:Limits:Waiting?")]
    [InlineData("Search__Engine=Elastic", "välj Own eller Lucene")]
    [InlineData("Letter__RequestSite=http://x.example", "https-adress med {body}")]
    [InlineData("Data__Path=/finns/inte", "Mappen /finns/inte finns inte")]
    [InlineData("State__Path=/finns/inte", "install -d")]
    public void A_fault_is_named_with_its_remedy(string line, string said)
    {
        var run = Run(line);

        Assert.Equal(1, run.ExitCode);
        var fault = Assert.Single(run.Output.Split('\n'), one => one.Contains(said, StringComparison.Ordinal));
        Assert.StartsWith("FEL", fault, StringComparison.Ordinal);
        Assert.Contains(" Åtgärd: ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_is_not_allowed_is_a_fault() =>
        Assert.Contains("saknar iop.example", Run("Site__BaseUrl=https://iop.example", "AllowedHosts=localhost").Output, StringComparison.Ordinal);

    [Fact]
    public void A_table_changed_under_an_unchanged_manifest_is_found()
    {
        _folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");

        var run = Run();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("focus_areas.csv: Filen är ändrad sedan mappen förseglades.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_that_are_not_whole_are_named_with_their_remedy()
    {
        var manifest = _folder.Read("datapackage.json");
        _folder.Write("releases/utgava-1.json", manifest);
        Directory.CreateDirectory(Path.Combine(_state, "versions", "manifests"));
        File.WriteAllText(Path.Combine(_state, "versions", "manifests", "2026-01-01-aaaaaaaa.json"), manifest);

        var run = Run();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FEL      versioner: Utgåvan utgava-1 är inte hel", run.Output, StringComparison.Ordinal);
        Assert.Contains("Åtgärd: hämta mappen releases ur git", run.Output, StringComparison.Ordinal);
        Assert.Contains("FEL      versioner: Den sparade versionen 2026-01-01-aaaaaaaa är inte hel", run.Output, StringComparison.Ordinal);
        Assert.Contains("ta bort versions/manifests/2026-01-01-aaaaaaaa.json", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_folder_within_the_data_is_a_fault()
    {
        var within = Path.Combine(_folder.Data.Path, "state");
        Directory.CreateDirectory(within);

        Assert.Contains("ligger i datamappen", Run($"State__Path={within}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_folder_that_cannot_be_written_is_a_fault()
    {
        // Where nobody may write, root included.
        var run = Run("State__Path=/proc");

        Assert.Contains("/proc kan inte skrivas", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_damaged_database_is_a_fault_and_one_that_is_not_there_yet_is_none()
    {
        Assert.Contains("ok       databas: ", Run().Output, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_state, "corrections.sqlite"), "ingen databas, men lång nog att läsas som en sådan");

        var run = Run();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("iop restore", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO schema_versions VALUES (9999)", "FEL      databas: Tabellerna har version 9999")]
    [InlineData("INSERT INTO outbox (batch, path, old_hash, new_hash, data_version, content) VALUES ('b', 'periods.csv', '', '', '', '')", "En publicering är inte slutförd: 1 filer")]
    [InlineData("DROP TABLE schema_versions", "Tabellerna finns inte än")]
    public async Task What_is_wrong_within_the_database_is_told(string statement, string said)
    {
        using (var database = new Database(DatabaseSettings.Sqlite(Path.Combine(_state, DatabaseSettings.FileName))))
        {
            await database.WriteAsync(write => write.Connection!.ExecuteAsync(statement, transaction: write));
        }

        Assert.Contains(said, Run().Output, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Keys_in_a_shared_database_that_cannot_be_read_are_a_fault()
    {
        var server = PostgresFactAttribute.ConnectionString!;
        var schema = $"doctor_{Guid.NewGuid():n}";
        await using var admin = new NpgsqlConnection(server);
        await admin.OpenAsync();
        await admin.ExecuteAsync($"CREATE SCHEMA {schema}");
        var text = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString;
        using (var database = new Database(DatabaseSettings.Postgres(text)))
        {
            await database.WriteAsync(write => write.Connection!.ExecuteAsync("INSERT INTO keys (name, xml) VALUES ('a', '<key/>'), ('b', 'ingen nyckel')", transaction: write));
        }

        var run = Run("Database__Provider=Postgres", $"Database__ConnectionString={text}");

        await admin.ExecuteAsync($"DROP SCHEMA {schema} CASCADE");
        Assert.Contains("Nycklar i databasen som inte går att läsa: 1.", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_database_server_that_does_not_answer_is_a_fault() =>
        Assert.Contains("PostgreSQL svarar inte", Run("Database__Provider=Postgres", "Database__ConnectionString=Host=127.0.0.1;Port=9;Username=iop").Output, StringComparison.Ordinal);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Keys_that_everybody_can_read_are_a_fault()
    {
        var key = Path.Combine(Directory.CreateDirectory(Path.Combine(_state, "keys")).FullName, "key-1.xml");
        File.WriteAllText(key, "<key/>");
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Assert.Contains("kan läsas av alla", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_does_not_answer_is_a_fault()
    {
        var run = CommandLine.Run("doctor", "--settings", Settings(), "--url", "http://127.0.0.1:9");

        Assert.Contains("http://127.0.0.1:9/ svarar inte", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("--settings", "/finns/inte.env")]
    [InlineData("--url", "ingen adress")]
    [InlineData("--url", "localhost:5000")]
    [InlineData("--url", "ftp://localhost/")]
    public void A_wrong_option_is_told(string option, string value)
    {
        var run = CommandLine.Run("doctor", option, value);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"data_version\": 1, \"status\": \"ready\", \"items\": 1}")]
    [InlineData("<html>")]
    public void Another_service_at_the_address_is_told_and_not_taken_for_ours(string body)
    {
        using var other = new OtherService(body);
        var exam = CommandLine.Run("doctor", "--settings", Settings(), "--url", other.Address);
        Assert.Equal((1, ""), (exam.ExitCode, exam.Error));
        Assert.Contains("svarar inte som registret", exam.Output, StringComparison.Ordinal);
        Assert.Contains("journalctl -u 'iop-registret@*'", exam.Output, StringComparison.Ordinal);

        var copy = CommandLine.Run("export-site", "--from", other.Address, "--to", Path.Combine(_state, "kopia"));
        Assert.Equal((1, ""), (copy.ExitCode, copy.Output));
        Assert.Contains("svarar inte som registret", copy.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_state, "kopia")));
    }

    [Theory]
    [InlineData("localhost:5000")]
    [InlineData("ftp://localhost/")]
    public void A_site_is_copied_over_http_only(string from)
    {
        var run = CommandLine.Run("export-site", "--from", from, "--to", Path.Combine(_state, "kopia"));
        Assert.Equal((1, $"'{from}' är ingen adress; skriv till exempel --from http://localhost:5000.\n"), (run.ExitCode, run.Error));
    }

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_state, recursive: true);
    }

    private CommandLine Run(params string[] lines) => CommandLine.Run("doctor", "--settings", Settings(lines));

    /// <summary>The last line of a key counts, as it does for systemd.</summary>
    private string Settings(params string[] lines)
    {
        var file = Path.Combine(_state, "prov.env");
        File.WriteAllLines(file, ["# prov", $"Data__Path={_folder.Data.Path}", $"State__Path={_state}", .. lines]);
        return file;
    }
}
