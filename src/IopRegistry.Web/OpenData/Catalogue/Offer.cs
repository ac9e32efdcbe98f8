using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Web.OpenData.Catalogue;

/// <summary>One form in which the data can be had: a distribution of the dataset.</summary>
/// <param name="Bytes">Null where the size follows the day or the query.</param>
/// <param name="ConformsTo">The standard that describes the form.</param>
internal sealed record Offer(
    string Id, string Path, string MediaType, string Title, string TitleEn, string Text, string TextEn, long? Bytes = null, string? Sha256 = null, string? ConformsTo = null)
{
    public static ImmutableArray<Offer> All(Registry registry, Downloads downloads) =>
    [
        new("zip", downloads.Zip.Path, downloads.Zip.MediaType, "Alla tabeller i en fil", "All tables in one file",
            "Alla tabeller som CSV med datapaket, beskrivningar och licens.", "All tables as CSV with data package, descriptions and licence.",
            downloads.Zip.Bytes, downloads.Zip.Sha256, "https://datapackage.org/standard/data-package/"),
        new("sqlite", downloads.Sqlite.Path, downloads.Sqlite.MediaType, "Alla tabeller som databas", "All tables as a database",
            "Alla tabeller som SQLite-databas med nycklar, vyer och fulltext.", "All tables as an SQLite database with keys, views and full text.",
            downloads.Sqlite.Bytes, downloads.Sqlite.Sha256, "https://www.sqlite.org/fileformat2.html"),
        Package(registry),
        new("csv", "/partnerskap.csv", "text/csv", "Partnerskapen som CSV", "The partnerships as CSV",
            "En rad per partnerskap med status för dagen, parter, platser och perioder.", "One row per partnership with its status for the day, parties, places and periods.",
            ConformsTo: "https://www.rfc-editor.org/rfc/rfc4180"),
        new("json", "/partnerskap.json", "application/json", "Partnerskapen som JSON", "The partnerships as JSON",
            "Partnerskapen i sidor, med samma sökning som på webbplatsen.", "The partnerships in pages, with the same search as on the site.",
            ConformsTo: "https://www.rfc-editor.org/rfc/rfc8259"),
    ];

    private static Offer Package(Registry registry)
    {
        var bytes = registry.Files.GetValueOrDefault(Manifest.FileName);
        return new Offer("datapackage", $"/data/{Manifest.FileName}", "application/json", "Datapaketets beskrivning", "The data package's description",
            "Tabellernas kolumner, typer, nycklar och kontrollsummor (Data Package 2.0).", "The tables' columns, types, keys and checksums (Data Package 2.0).",
            bytes?.Length, bytes is null ? null : Manifest.HashOf(bytes), "https://datapackage.org/standard/data-package/");
    }
}
