using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>
/// An older version as it may be shown today: what has been withdrawn since is taken out of every table, of the change
/// log's old and new values and of the disclosures, cells that held something about a person are cut, and the tombstones
/// of today stand in their place.
/// </summary>
internal static class WithoutWithdrawn
{
    public const string Notice = "Uppgifter som dragits tillbaka efter förseglingen är borttagna. Filerna är därför inte byte för byte de förseglade.";

    /// <summary>Whether the manifest is of a version that rows have been taken out of.</summary>
    public static bool IsCut(byte[] manifestJson) => JsonNode.Parse(manifestJson)?["notice"] is not null;

    /// <returns>The same files where nothing in them has been withdrawn.</returns>
    public static ImmutableDictionary<string, byte[]> Of(ImmutableDictionary<string, byte[]> files, Registry current)
    {
        var withdrawn = current.Rows.Withdrawn.Select(row => row.Id).ToHashSet();
        var sources = SourcesOf(current);
        var redactions = WithoutRedacted.Since(files, current);
        var changed = files
            .Select(file => (file.Key, Bytes: file.Key == Schema.Of<Source>().FileName ? Untold(file.Value, sources) : Filtered(file.Key, file.Value, withdrawn)))
            .Select(file => (file.Key, Bytes: file.Bytes is null ? null : WithoutRedacted.Of(file.Key, file.Bytes, redactions)))
            .Where(file => file.Bytes is null || !file.Bytes.SequenceEqual(files[file.Key]))
            .ToList();
        if (changed.Count == 0)
            return files;
        var shown = files.RemoveRange(changed.Select(file => file.Key))
            .AddRange(changed.Where(file => file.Bytes is not null).Select(file => KeyValuePair.Create(file.Key, file.Bytes!)))
            .SetItem(Schema.Of<Withdrawal>().FileName, CanonicalCsv.Write(Schema.Of<Withdrawal>(), current.Rows.Withdrawn));
        // A version from before there was such a table has no place for it.
        if (shown.ContainsKey(Schema.Of<Redaction>().FileName))
            shown = shown.SetItem(Schema.Of<Redaction>().FileName, CanonicalCsv.Write(Schema.Of<Redaction>(), current.Rows.Redactions));
        return shown.SetItem(Manifest.FileName, Resealed(shown));
    }

    /// <summary>Those that said something of withdrawn partnerships only.</summary>
    public static HashSet<string> SourcesOf(Registry current) =>
        current.Rows.Sources.Where(row => row.Title == Source.Withdrawn["title"]).Select(row => row.Id).ToHashSet();

    /// <summary>Sources that were about a withdrawn partnership only say no more in older versions than they do today.</summary>
    private static byte[] Untold(byte[] bytes, HashSet<string> sources)
    {
        return SealedTable.Map(Schema.Of<Source>().FileName, bytes, (header, cells) => sources.Contains(cells[Array.IndexOf(header, "id")])
            ? [.. header.Zip(cells).Select(cell => Source.Withdrawn.GetValueOrDefault(cell.First, cell.Second))] : cells);
    }

    /// <returns>Null where the whole file goes.</returns>
    private static byte[]? Filtered(string path, byte[] bytes, HashSet<string> withdrawn)
    {
        if (path.Split('/') is ["disclosures", var id, ..])
            return withdrawn.Contains(id) ? null : bytes;
        if (Schema.Tables.FirstOrDefault(table => table.FileName == path) is not { } table || table.RowType == typeof(Withdrawal))
            return bytes;
        return SealedTable.Map(path, bytes, (header, cells) => IsOf(table, header, cells, withdrawn) ? null : Blanked(table, header, cells, withdrawn));
    }

    /// <summary>The row is the partnership, or a fact that cannot stand without it.</summary>
    private static bool IsOf(TableSchema table, string[] header, string[] cells, HashSet<string> withdrawn) => header
        .Select(table.Find)
        .Zip(cells)
        .Any(cell => cell.First is { } column && withdrawn.Contains(cell.Second) && IsOwner(table, column));

    private static bool IsOwner(TableSchema table, ColumnSchema column) =>
        column.Name == "partnership_id"
        || (table.RowType == typeof(Partnership) && column.IsKey)
        || (column.References == "partnerships" && column.IsRequired);

    /// <summary>Another partnership's reference to it goes; the rest of the row stays.</summary>
    private static string[] Blanked(TableSchema table, string[] header, string[] cells, HashSet<string> withdrawn)
    {
        var refers = header.Select(name => table.Find(name)?.References == "partnerships").ToArray();
        return cells.Where((cell, index) => refers[index] && withdrawn.Contains(cell)).Any()
            ? [.. cells.Select((cell, index) => refers[index] && withdrawn.Contains(cell) ? "" : cell)]
            : cells;
    }

    private static byte[] Resealed(ImmutableDictionary<string, byte[]> files)
    {
        var package = JsonNode.Parse(files[Manifest.FileName])!.AsObject();
        package["notice"] = Notice;
        foreach (var resource in package["resources"]!.AsArray().OfType<JsonObject>().ToList())
        {
            if (files.TryGetValue((string)resource["path"]!, out var bytes))
                Describe(resource, bytes);
            else
                package["resources"]!.AsArray().Remove(resource);
        }

        return PackageJson.Bytes(package);
    }

    private static void Describe(JsonObject resource, byte[] bytes)
    {
        resource["bytes"] = bytes.Length;
        resource["hash"] = "sha256:" + Manifest.HashOf(bytes);
        if (resource.ContainsKey("rowCount"))
            resource["rowCount"] = CsvTable.Parse(string.Create(CultureInfo.InvariantCulture, $"{resource["path"]}"), bytes, [])!.Rows.Count;
    }
}
