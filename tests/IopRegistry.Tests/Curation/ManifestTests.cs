using System.Text;
using System.Text.Json.Nodes;
using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

/// <summary>The descriptor is what the Data Package 2.0 standard says; see formats.md.</summary>
public class ManifestTests
{
    private static readonly JsonNode Package = Sealed();

    [Fact]
    public void The_package_names_itself_its_licence_and_its_sources()
    {
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", Text(Package["$schema"]));
        Assert.Equal("iop-registret", Text(Package["name"]));
        Assert.Equal("2026-11-21T12:00:00+01:00", Text(Package["created"]));
        Assert.Equal(("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"), (Text(Package["licenses"]![0]!["name"]), Text(Package["licenses"]![0]!["path"])));
        Assert.Equal("Rapporten (Utgivaren)", Text(Package["sources"]![0]!["title"]));
    }

    [Fact]
    public void Every_table_and_document_is_a_resource_with_its_bytes_and_hash()
    {
        using var folder = SmallFolder.Sealed();
        folder.Write("pages/om/metod.md", SmallFolder.Page);
        folder.Seal();

        var resources = JsonNode.Parse(folder.Read("datapackage.json"))!["resources"]!.AsArray();

        Assert.Equal([.. Schema.Tables.Select(table => table.Name), "pages-om-metod"], resources.Select(resource => Text(resource!["name"])));
        foreach (var resource in resources)
        {
            var bytes = folder.Data.ReadFile(Text(resource!["path"]))!;
            Assert.Equal(bytes.Length, (int)resource["bytes"]!);
            Assert.Equal("sha256:" + Manifest.HashOf(bytes), Text(resource["hash"]));
        }

        Assert.Equal("text/markdown", Text(resources[^1]!["mediatype"]));
        Assert.Null(resources[^1]!["type"]);
    }

    [Fact]
    public void A_table_says_how_it_is_read()
    {
        var table = Table("places");

        Assert.Equal("table", Text(table["type"]));
        Assert.Equal(("csv", "text/csv", "utf-8"), (Text(table["format"]), Text(table["mediatype"]), Text(table["encoding"])));
        Assert.Equal((",", "\n"), (Text(table["dialect"]!["delimiter"]), Text(table["dialect"]!["lineTerminator"])));
        Assert.Equal(3, (int)table["rowCount"]!);
        Assert.Equal("exact", Text(table["schema"]!["fieldsMatch"]));
        Assert.Equal("[\"\"]", table["schema"]!["missingValues"]!.ToJsonString());
    }

    [Theory]
    [InlineData("partnerships", "id", "string", """{"required":true,"unique":true,"pattern":"[a-z0-9]\u002B(-[a-z0-9]\u002B)*"}""")]
    [InlineData("partnerships", "note", "string", null)]
    [InlineData("partnerships", "insight_basis", "string", """{"enum":["agreement","municipality","not_covered","unclear"]}""")]
    [InlineData("partnerships", "place_codes", "list", """{"required":true}""")]
    [InlineData("parties", "position", "integer", """{"required":true}""")]
    [InlineData("periods", "start", "string", """{"pattern":"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"}""")]
    [InlineData("periods", "end", "string", """{"pattern":"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|\\.\\."}""")]
    [InlineData("observations", "observed_on", "date", """{"required":true}""")]
    [InlineData("places", "code", "string", """{"required":true,"unique":true,"pattern":"([0-9]{2}|[0-9]{4})"}""")]
    public void A_column_has_its_type_and_constraints(string table, string column, string type, string? constraints)
    {
        var field = Field(table, column);

        Assert.Equal(type, Text(field["type"]));
        Assert.Equal(constraints, field["constraints"]?.ToJsonString());
        Assert.Equal($"Kolumnen {column}", Text(field["title"]));
        Assert.StartsWith($"Betyder {column}.", Text(field["description"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_declared_and_a_list_names_what_its_items_refer_to()
    {
        var parties = Table("parties")["schema"]!;
        Assert.Equal("""["partnership_id","position"]""", parties["primaryKey"]!.ToJsonString());
        Assert.Equal("""{"fields":["unit_id"],"reference":{"resource":"units","fields":["id"]}}""", parties["foreignKeys"]![2]!.ToJsonString());
        Assert.Equal("""{"fields":["succeeds"],"reference":{"fields":["id"]}}""", Table("partnerships")["schema"]!["foreignKeys"]![0]!.ToJsonString());
        Assert.Null(Table("places")["schema"]!["foreignKeys"]);

        var list = Field("partnerships", "place_codes");
        Assert.Equal("|", Text(list["delimiter"]));
        Assert.Equal("""{"resource":"places","fields":["code"]}""", list["itemReference"]!.ToJsonString());
        Assert.DoesNotContain("place_codes", Table("partnerships")["schema"]!["foreignKeys"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_manifest_is_what_sealing_the_real_folder_writes()
    {
        var folder = new DataFolder(RealData.Folder);
        var state = Directory.CreateTempSubdirectory("iop-state-");
        try
        {
            var kept = new KeptVersions(state.FullName);
            var faults = new List<Fault>();
            var plan = new Sealing(folder, kept, new StoppedClock("2030-01-01T00:00:00Z")).Prepare(LastSealed.Find(folder, kept, faults)!, null, faults);

            Assert.Empty(faults);
            Assert.Empty(plan!.Writes.Select(write => write.Path));
            Assert.DoesNotContain('\r', Encoding.UTF8.GetString(plan.ManifestJson));
        }
        finally
        {
            state.Delete(recursive: true);
        }
    }

    private static JsonNode Sealed()
    {
        using var folder = SmallFolder.Sealed();
        return JsonNode.Parse(folder.Read("datapackage.json"))!;
    }

    private static JsonNode Table(string name) => Package["resources"]!.AsArray().Single(resource => Text(resource!["name"]) == name)!;

    private static JsonNode Field(string table, string column) =>
        Table(table)["schema"]!["fields"]!.AsArray().Single(field => Text(field!["name"]) == column)!;

    private static string Text(JsonNode? node) => (string)node!;
}
