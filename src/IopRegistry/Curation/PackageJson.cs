using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IopRegistry.Curation;

/// <summary>
/// The manifest as a Data Package 2.0 descriptor (<c>https://datapackage.org/standard/data-package/</c>). Same content,
/// same bytes: properties in a fixed order, indented, LF, so that a git diff shows what changed and nothing else.
/// </summary>
internal static class PackageJson
{
    private const string Profile = "https://datapackage.org/profiles/2.0/dataresource.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The file is no part of an HTML page, and å ä ö are to be read.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Manifest manifest, DataDescription description, IEnumerable<Source> sources)
    {
        var package = new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = "iop-registret",
            ["title"] = "IOP-registret: idéburna offentliga partnerskap i Sverige",
            ["description"] = "Kända idéburna offentliga partnerskap (IOP): parter, nämnder, perioder, platser, fokusområden och källor. Tomt betyder okänt.",
            ["version"] = manifest.Version.Id,
            ["created"] = manifest.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["licenses"] = new JsonArray(new JsonObject
            {
                ["name"] = "CC-BY-4.0",
                ["path"] = "https://creativecommons.org/licenses/by/4.0/",
                ["title"] = "Creative Commons Erkännande 4.0 Internationell",
            }),
            ["sources"] = new JsonArray([.. sources.Select(SourceOf)]),
            ["resources"] = new JsonArray([.. manifest.Files.Select(file => ResourceOf(file, description))]),
        };
        return Bytes(package);
    }

    internal static byte[] Bytes(JsonObject package) => Encoding.UTF8.GetBytes(package.ToJsonString(Readable) + "\n");

    private static JsonObject SourceOf(Source source)
    {
        var found = new JsonObject { ["title"] = $"{source.Title} ({source.Publisher})" };
        if (source.Url is not null)
            found["path"] = source.Url;
        return found;
    }

    private static JsonObject ResourceOf(SealedFile file, DataDescription description) =>
        Schema.Tables.FirstOrDefault(table => table.FileName == file.Path) is { } table
            ? TableOf(file, table, description.Find(table.Name)!)
            : new JsonObject
            {
                ["$schema"] = Profile,
                ["name"] = file.Path[..^".md".Length].Replace('/', '-'),
                ["path"] = file.Path,
                ["format"] = "md",
                ["mediatype"] = "text/markdown",
                ["encoding"] = "utf-8",
                ["bytes"] = file.Bytes,
                ["hash"] = "sha256:" + file.Hash,
            };

    private static JsonObject TableOf(SealedFile file, TableSchema table, DescribedTable described) => new()
    {
        ["$schema"] = Profile,
        ["name"] = table.Name,
        ["path"] = file.Path,
        ["type"] = "table",
        ["title"] = described.Title,
        ["description"] = described.Description,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["dialect"] = new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/tabledialect.json",
            ["delimiter"] = ",",
            ["lineTerminator"] = "\n",
            ["quoteChar"] = "\"",
            ["doubleQuote"] = true,
            ["header"] = true,
        },
        ["bytes"] = file.Bytes,
        ["hash"] = "sha256:" + file.Hash,
        ["rowCount"] = file.RowCount,
        ["schema"] = FieldJson.Schema(table, described),
    };
}
