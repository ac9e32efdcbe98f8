namespace IopRegistry.Curation;

/// <summary>
/// The state the public has seen: what the manifest names, by hash. A file that was edited since is looked for among the
/// kept versions and in the latest git commit, so that no edit passes for the published fact.
/// </summary>
/// <param name="Manifest">Null where nothing was ever sealed here.</param>
/// <param name="Json">The manifest byte for byte; empty where there is none.</param>
internal sealed record LastSealed(Manifest? Manifest, byte[] Json, Func<SealedFile, byte[]?> FindFile)
{
    /// <returns>Null with a fault where there was a sealed state that cannot be known any more.</returns>
    public static LastSealed? Find(DataFolder folder, KeptVersions kept, List<Fault> faults)
    {
        var committed = new CommittedFiles(folder);
        var present = folder.ReadFile(Curation.Manifest.FileName);
        var json = IfManifest(present) ?? IfManifest(committed.Find(Curation.Manifest.FileName));
        if (json is null && present is not null)
        {
            Curation.Manifest.Parse(present, faults);
            return null;
        }

        var places = new Func<SealedFile, byte[]?>[]
        {
            file => folder.ReadFile(file.Path),
            file => kept.FindFile(file.Hash),
            file => committed.Find(file.Path),
        };
        return new LastSealed(
            json is null ? null : Curation.Manifest.Parse(json, []),
            json ?? [],
            file => places.Select(find => find(file)).FirstOrDefault(bytes => bytes is not null && Curation.Manifest.HashOf(bytes) == file.Hash));
    }

    private static byte[]? IfManifest(byte[]? json) =>
        json is not null && Curation.Manifest.Parse(json, []) is not null ? json : null;

    /// <summary>A table's published cells; empty where it was not published, null with a fault where they cannot be found.</summary>
    public SealedRows? Read(TableSchema table, List<Fault> faults)
    {
        if (Manifest?.Find(table.FileName) is not { } file)
            return SealedRows.None;
        if (FindFile(file) is { } bytes)
            return SealedRows.Read(table, bytes);
        faults.Add(new Fault(table.FileName, null, null, null,
            $"Filen är ändrad, och den publicerade versionen {Manifest.Version.Id} finns varken bland sparade versioner eller i git; vilka uppgifter som ändrats går inte att se.",
            "checka in den förseglade versionen i git, eller peka --state på mappen med sparade versioner."));
        return null;
    }
}
