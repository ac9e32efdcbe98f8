using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>A reader who knows nothing but the metadata gets what the files hold.</summary>
public class TableMetadataTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task The_foreign_keys_of_the_data_package_resolve_in_the_files_it_names()
    {
        var resources = (await site.Json("/data/datapackage.json"))["resources"]!.AsArray().Where(resource => (string?)resource!["type"] == "table").Select(resource => resource!.AsObject()).ToList();
        var tables = new Dictionary<string, List<Dictionary<string, string>>>();
        foreach (var resource in resources)
            tables[(string)resource["name"]!] = await Rows("/data/" + resource["path"]);

        var keys = resources.SelectMany(resource => ForeignKeys(resource).Select(key => (Table: (string)resource["name"]!, key.Column, key.Target, key.TargetColumn))).ToList();

        Assert.True(keys.Count >= 19, $"{keys.Count} keys");
        Assert.All(keys, key => Assert.Subset(
            tables[key.Target].Select(row => row[key.TargetColumn]).ToHashSet(),
            tables[key.Table].Select(row => row[key.Column]).Where(cell => cell.Length > 0).ToHashSet()));
    }

    [Fact]
    public async Task A_table_leads_to_metadata_that_names_its_address_and_its_columns()
    {
        foreach (var table in Curation.Schema.Tables)
        {
            var answer = await site.CreateClient().GetAsync($"/data/{table.FileName}");
            var link = Assert.Single(string.Join(", ", answer.Headers.GetValues("Link")).Split(", "), value => value.Contains("describedby", StringComparison.Ordinal));
            var address = new Uri(answer.RequestMessage!.RequestUri!, new Uri(link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)]).PathAndQuery);

            var metadata = await site.CreateClient().GetAsync(address);
            var json = JsonNode.Parse(await metadata.Content.ReadAsStringAsync())!;

            Assert.Contains("type=\"application/csvm+json\"", link, StringComparison.Ordinal);
            Assert.Equal("application/csvm+json", metadata.Content.Headers.ContentType!.MediaType);
            Assert.Equal("http://www.w3.org/ns/csvw", (string)json["@context"]![0]!);
            Assert.Equal(answer.RequestMessage.RequestUri, new Uri(address, (string)json["url"]!));
            var header = (await answer.Content.ReadAsStringAsync()).Split('\n')[0];
            Assert.Equal(header.Split(','), json["tableSchema"]!["columns"]!.AsArray().Select(column => (string)column!["name"]!));
            Assert.All(json["tableSchema"]!["columns"]!.AsArray(), column => Assert.NotEqual("", (string?)column!["dc:description"]));
        }
    }

    [Fact]
    public async Task A_filtered_address_has_no_metadata_header_since_it_would_have_to_be_ignored()
    {
        var answer = await site.CreateClient().GetAsync($"/data/partnerships.csv?version={site.Registry.Version.Id}");

        Assert.True(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("describedby", string.Join(", ", answer.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cell_fits_the_datatype_of_its_column()
    {
        var group = await site.Json("/data/csv-metadata.json");
        var checkedCells = 0;
        foreach (var table in group["tables"]!.AsArray())
        {
            var rows = await Rows("/data/" + table!["url"]);
            foreach (var column in table["tableSchema"]!["columns"]!.AsArray().Where(column => column!["datatype"] is JsonObject { } type && (string?)type["base"] == "string"))
            {
                var shape = new System.Text.RegularExpressions.Regex($"^(?:{(string)column!["datatype"]!["format"]!})$");
                var separator = (string?)column["separator"];
                foreach (var value in rows.Select(row => row[(string)column["name"]!]).Where(cell => cell.Length > 0).SelectMany(cell => separator is null ? [cell] : cell.Split(separator)))
                {
                    Assert.Matches(shape, value);
                    checkedCells++;
                }
            }
        }

        Assert.True(checkedCells > 1000);
    }

    private static IEnumerable<(string Column, string Target, string TargetColumn)> ForeignKeys(JsonObject resource) =>
        (resource["schema"]!["foreignKeys"]?.AsArray() ?? []).Select(key => (
            (string)key!["fields"]!.AsArray().Single()!,
            (string?)key["reference"]!["resource"] ?? (string)resource["name"]!,
            (string)key["reference"]!["fields"]!.AsArray().Single()!));

    private async Task<List<Dictionary<string, string>>> Rows(string address)
    {
        using var csv = new CsvReader(new StringReader(Encoding.UTF8.GetString(await site.Bytes(address))), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!));
        return rows;
    }
}
