using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Web.OpenData;

/// <summary>The tiny document for those who ask again and again whether there is something new.</summary>
internal static class VersionJson
{
    public static object Of(Registry registry, Downloads downloads, string root)
    {
        var version = registry.Version;
        return new
        {
            version = version.Id,
            date = version.SealedOn,
            bytes_as_sealed = version.IsAsSealed,
            license = Licence.Iri,
            rows = Schema.Tables.ToDictionary(table => table.Name, table => registry.Rows.Of(table).Count),
            tables = Schema.Tables.Where(table => registry.Files.ContainsKey(table.FileName)).Select(table => new
            {
                name = table.Name,
                url = $"{root}/data/{table.FileName}?version={version.Id}",
                bytes = registry.Files[table.FileName].Length,
                sha256 = Manifest.HashOf(registry.Files[table.FileName]),
            }),
            zip = Of(downloads.Zip, version, root),
            sqlite = Of(downloads.Sqlite, version, root),
        };
    }

    private static object Of(Download download, DataVersion version, string root) => new
    {
        url = $"{root}{download.Path}?version={version.Id}",
        bytes = download.Bytes,
        sha256 = download.Sha256,
    };
}
