using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace IopRegistry.Web.Tests.OpenData;

public sealed class SqliteTests(OpenDataSite site) : IClassFixture<OpenDataSite>, IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public async Task The_file_is_sound_and_every_reference_resolves()
    {
        using var file = await Open();

        Assert.Equal(["ok"], Rows(file, "PRAGMA integrity_check"));
        Assert.Empty(Rows(file, "PRAGMA foreign_key_check"));
        Assert.NotEmpty(Rows(file, "SELECT \"from\" FROM pragma_foreign_key_list('parties')"));
    }

    [Fact]
    public async Task Every_table_has_the_rows_that_version_json_says()
    {
        using var file = await Open();
        var counts = (await site.Json("/data/version.json"))["rows"]!.AsObject();

        Assert.Equal(16, counts.Count);
        Assert.All(counts, count => Assert.Equal([((int)count.Value!).ToString(CultureInfo.InvariantCulture)], Rows(file, $"SELECT count(*) FROM \"{count.Key}\"")));
    }

    [Fact]
    public async Task Lists_are_rows_in_tables_of_their_own_that_refer_to_what_they_name()
    {
        using var file = await Open();
        var partnership = site.Registry.Partnerships.First(row => row.FocusAreas.Length > 1);

        Assert.Equal(partnership.FocusAreas, Rows(file, $"SELECT \"value\" FROM partnerships_focus_areas WHERE id = '{partnership.Id}' ORDER BY position"));
        Assert.Equal(["focus_areas", "partnerships"], Rows(file, "SELECT \"table\" FROM pragma_foreign_key_list('partnerships_focus_areas') ORDER BY 1"));
    }

    [Fact]
    public async Task A_status_view_says_status_basis_and_report_on_the_day_of_sealing()
    {
        using var file = await Open();
        var day = site.Registry.Version.SealedOn;
        var expected = site.Registry.Partnerships.Count(row => row.On(day).Status == Status.Active).ToString(CultureInfo.InvariantCulture);

        Assert.NotEqual("0", expected);
        Assert.Equal([expected], Rows(file, "SELECT count(*) FROM partnership_status WHERE status = 'active' AND status_basis <> ''"));
        Assert.Equal([expected], Rows(file, "SELECT count(*) FROM active_partnerships"));
        Assert.Equal([day.ToIso()], Rows(file, "SELECT DISTINCT status_day FROM partnership_status"));
        Assert.NotEmpty(Rows(file, "SELECT 1 FROM partnership_status WHERE reported_status = 'active' AND reported_on = '2023-04-01'"));
    }

    [Theory]
    [InlineData("Göteborg", true)]
    [InlineData("GÖTEBORG", true)]
    [InlineData("goteborg", true)]
    [InlineData("Götebor", false)]
    public async Task Full_text_finds_words_whatever_their_case_and_marks(string word, bool isFound)
    {
        using var file = await Open();

        Assert.Equal(isFound, Rows(file, $"SELECT id FROM partnerships_fts WHERE partnerships_fts MATCH '{word}'").Count > 0);
    }

    [Fact]
    public async Task Every_reference_can_be_followed_backwards_by_an_index()
    {
        using var file = await Open();
        foreach (var reference in Rows(file, "SELECT m.name || '|' || f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"))
        {
            var (table, column) = (reference.Split('|')[0], reference.Split('|')[1]);
            Assert.True(
                Rows(file, $"SELECT 1 FROM pragma_index_list('{table}') i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = '{column}'").Count > 0,
                $"{table}.{column} has no index");
        }
    }

    [Fact]
    public async Task Cells_hold_what_the_csv_has_and_null_where_it_is_blank()
    {
        using var file = await Open();
        var party = site.Registry.Rows.Parties.First(row => row.Note is not null && row.UnitId is null);

        Assert.Equal([party.PrintedAs], Rows(file, $"SELECT printed_as FROM parties WHERE partnership_id = '{party.PartnershipId}' AND position = {party.Position} AND unit_id IS NULL"));
        Assert.Empty(Rows(file, "SELECT 1 FROM parties WHERE unit_id = ''"));
    }

    [Fact]
    public async Task The_hash_in_version_json_is_that_of_the_file_also_when_it_is_built_again()
    {
        var bytes = await site.Bytes("/data/iop.sqlite");
        using var other = new OpenDataSite();

        Assert.Equal((string)(await site.Json("/data/version.json"))["sqlite"]!["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(bytes, await other.Bytes("/data/iop.sqlite"));
    }

    public void Dispose() => File.Delete(_path);

    private async Task<SqliteConnection> Open()
    {
        await File.WriteAllBytesAsync(_path, await site.Bytes("/data/iop.sqlite"));
        var file = new SqliteConnection($"Data Source={_path};Pooling=False;Mode=ReadOnly");
        file.Open();
        return file;
    }

    private static List<string> Rows(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }
}
