using System.Collections.Frozen;
using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>Builds the registry of an older version from its manifest and the kept files.</summary>
public static class SealedVersion
{
    /// <param name="current">Says what has been withdrawn since, and lends its words about the data: columns are only ever added.</param>
    /// <returns>Null where a file is gone, or today's code cannot read what was sealed then.</returns>
    public static Registry? Load(byte[] manifestJson, Func<string, byte[]?> fileOf, Registry current)
    {
        if (Manifest.Parse(manifestJson, []) is not { } manifest)
            return null;
        var files = manifest.Files.ToDictionary(file => file.Path, file => fileOf(file.Hash));
        if (files.Values.Any(bytes => bytes is null))
            return null;
        var whole = files.ToImmutableDictionary(file => file.Key, file => file.Value!).SetItem(Manifest.FileName, manifestJson);
        var shown = WithoutWithdrawn.Of(whole, current);
        var version = manifest.Version with { RemovedSince = ReferenceEquals(shown, whole) && !WithoutWithdrawn.IsCut(manifestJson) ? null : StampOf(current) };
        var companions = current.Files.Where(file => DataFolder.Companions.Contains(file.Key));
        return DataFolder.BuildSealed(path => Upgraded(path, shown.GetValueOrDefault(path)), version, shown.SetItems(companions).ToFrozenDictionary(), current.Engine);
    }

    internal static string StampOf(Registry current) =>
        Manifest.HashOf([.. CanonicalCsv.Write(Schema.Of<Withdrawal>(), current.Rows.Withdrawn), .. CanonicalCsv.Write(Schema.Of<Redaction>(), current.Rows.Redactions)])[..8];

    /// <summary>A column that came later is blank in an older file, a table that came later is empty.</summary>
    private static byte[]? Upgraded(string path, byte[]? bytes)
    {
        if (Schema.Tables.FirstOrDefault(table => table.FileName == path) is not { } table)
            return bytes;
        if (bytes is null)
            return CanonicalCsv.Write(table, []);
        if (CsvTable.Parse(path, bytes, []) is not { } csv || csv.Header.Cells.SequenceEqual(table.Columns.Select(column => column.Name)))
            return bytes;
        var positions = table.Columns.Select(column => Array.IndexOf(csv.Header.Cells, column.Name)).ToList();
        return CanonicalCsv.Write([table.Columns.Select(column => column.Name), .. csv.Rows.Select(row => positions.Select(at => at < 0 ? "" : row.Cells[at]))]);
    }
}
