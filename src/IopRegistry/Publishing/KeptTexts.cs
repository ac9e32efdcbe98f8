using System.Collections.Immutable;
using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>What a cell of a row that is no longer in the tables last said, in a version that is still kept.</summary>
/// <param name="Column"><see cref="Redaction.Text"/> for the Markdown file beside the row.</param>
public sealed record KeptText(TableSchema Table, string Key, string Column, string Text);

/// <summary>Looks through the kept versions for what stood there of partnerships.</summary>
public static class KeptTexts
{
    /// <param name="stores">Kept versions and releases; a file that one lacks may lie in the other.</param>
    /// <returns>One for each cell that held anything, as the newest version had it.</returns>
    public static ImmutableArray<KeptText> Of(IReadOnlySet<string> ids, IReadOnlyCollection<KeptVersions> stores)
    {
        var manifests = stores.SelectMany(store => store.Names().Select(store.FindManifest)).OfType<byte[]>()
            .Select(json => Manifest.Parse(json, [])).OfType<Manifest>().OrderByDescending(manifest => manifest.CreatedAt);
        return
        [
            .. manifests.SelectMany(manifest => manifest.Files).DistinctBy(file => (file.Path, file.Hash))
                .SelectMany(file => In(file.Path, () => stores.Select(store => store.FindFile(file.Hash)).FirstOrDefault(bytes => bytes is not null), ids))
                .DistinctBy(text => (text.Table, text.Key, text.Column)),
        ];
    }

    private static IEnumerable<KeptText> In(string path, Func<byte[]?> read, IReadOnlySet<string> ids)
    {
        if (path.Split('/') is ["disclosures", var id, var document] && ids.Contains(id) && read() is { } markdown)
            return [new KeptText(Schema.Of<Disclosure>(), $"{id}/{Path.GetFileNameWithoutExtension(document)}", Redaction.Text, Encoding.UTF8.GetString(markdown))];
        // The change log is whole in the tables.
        if (Schema.Tables.FirstOrDefault(known => known.FileName == path) is not { } table || table.RowType == typeof(Change) || table.Owner is not { } owner || read() is not { } bytes)
            return [];
        return SealedRows.Read(table, bytes).ByKey.Values.Where(row => ids.Contains(row[owner.Name])).SelectMany(
            row => table.Columns.Where(column => row[column.Name].Length > 0).Select(column => new KeptText(table, row.Key, column.Name, row[column.Name])));
    }
}
