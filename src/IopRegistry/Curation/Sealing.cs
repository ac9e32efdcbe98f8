using System.Collections.Frozen;
using System.Collections.Immutable;
using IopRegistry.Markdown;

namespace IopRegistry.Curation;

/// <summary>
/// Turns an edited folder into a new version of the data: canonical form, every check, the change log, then the files
/// and at last the manifest. A published fact changes only together with a row in <c>changes.csv</c>.
/// </summary>
public sealed class Sealing(DataFolder folder, KeptVersions kept, TimeProvider clock)
{
    /// <param name="reason">Why published facts changed; null where the curator logged the changes by hand, or there are none.</param>
    public SealResult Seal(ChangeReason? reason = null)
    {
        var faults = new List<Fault>();
        if (LastSealed.Find(folder, kept, faults) is not { } last || Prepare(last, reason, FolderEdit.None(folder), faults) is not { } plan)
            return SealResult.Refused(faults);
        try
        {
            foreach (var step in Steps(plan, last))
                step();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return SealResult.Refused([new Fault(folder.Path, null, null, null, $"Det gick inte att skriva: {refused.Message}", "ge plats och rättighet att skriva, och försegla igen; det som hann skrivas skadar inget.")]);
        }

        return new SealResult(plan.Manifest.Version, [.. plan.Writes.Select(write => write.Path)], plan.ChangesLogged, []);
    }

    /// <summary>What sealing would write if the folder were edited so; nothing is written.</summary>
    /// <returns>Null with faults where the edited folder cannot be sealed.</returns>
    public SealPlan? Plan(FolderEdit edit, ChangeReason? reason, List<Fault> faults) =>
        LastSealed.Find(folder, kept, faults) is { } last ? Prepare(last, reason, edit, faults) : null;

    /// <summary>Keeps the version that lies in the folder, before its files go.</summary>
    public void KeepPresent() => kept.Keep(folder.ReadFile(Manifest.FileName) ?? [], folder.ReadFile);

    internal SealPlan? Prepare(LastSealed last, ChangeReason? reason, List<Fault> faults) => Prepare(last, reason, FolderEdit.None(folder), faults);

    private SealPlan? Prepare(LastSealed last, ChangeReason? reason, FolderEdit edit, List<Fault> faults)
    {
        var tables = ReadTables.Read(edit.ReadFile, faults);
        // What is missing because a row could not be read is no change.
        var logged = faults.Count == 0 ? Log(tables, last, reason, edit, faults) : 0;
        var description = ReadDescription(faults);
        var documents = ReadDocuments(tables, edit, faults);
        Checks.Run(tables, faults);
        if (faults.Count > 0)
            return null;
        var files = Schema.Tables
            .Select(table => KeyValuePair.Create(table.FileName, CanonicalCsv.Write(table, tables.Of(table).Select(row => row.Row))))
            .Concat(documents)
            .ToDictionary();
        var manifest = ManifestOf(files, tables, last);
        Verify(files, manifest);
        return SealPlan.Of(manifest, PackageJson.Write(manifest, description, tables.Of<Source>()), files, logged, folder.ReadFile);
    }

    /// <summary>
    /// The writing, step by step. The old version is kept before its files go, so that what a sealing cut short has
    /// written can be told from an edit; each step may be done again.
    /// </summary>
    internal IEnumerable<Action> Steps(SealPlan plan, LastSealed last) =>
    [
        () => kept.Keep(last.Json, path => last.Manifest?.Find(path) is { } file ? last.FindFile(file) : null),
        () => AtomicFile.Clean(folder.Path),
        .. plan.Writes.Select(write => (Action)(() => AtomicFile.Write(Path.Combine(folder.Path, write.Path), write.Bytes))),
        () => kept.Keep(plan.ManifestJson, plan.BytesOf),
    ];

    private int Log(ReadTables tables, LastSealed last, ChangeReason? reason, FolderEdit edit, List<Fault> faults)
    {
        ChangeLog.StaysAsPublished(tables, last, faults);
        var redactions = FreshRedactions(tables, last, faults);
        faults.AddRange(RedactionChecks.Standing(redactions, tables, edit.ReadFile, last, faults));
        var untold = Differences.Untold(tables, last, redactions, faults);
        if (reason is null)
        {
            // A new partnership without any row in the log is a fault of its own (LogChecks).
            var logged = tables.Of<Change>().Select(change => change.PartnershipId).ToHashSet();
            faults.AddRange(untold.Where(found => !found.IsNewPartnership || logged.Contains(found.PartnershipId)).Select(found => found.ToFault()));
            return 0;
        }

        faults.AddRange(ChangeLog.Flaws(tables, untold, reason));
        ChangeLog.Append(tables, untold, redactions, reason, Stockholm.Today(clock));
        return untold.Count;
    }

    private static List<Redaction> FreshRedactions(ReadTables tables, LastSealed last, List<Fault> faults)
    {
        var published = last.Read(Schema.Of<Redaction>(), faults);
        return [.. tables.Of<Redaction>().Where(redaction => published?.Find(Schema.Of<Redaction>().KeyOf(redaction)) is null)];
    }

    private DataDescription ReadDescription(List<Fault> faults)
    {
        var text = folder.ReadFile(DataDescription.FileName) is { } bytes ? Utf8Text.Decode(DataDescription.FileName, bytes, faults) : "";
        var description = DataDescription.Parse(text ?? "");
        faults.AddRange(description.Faults());
        return description;
    }

    private Dictionary<string, byte[]> ReadDocuments(ReadTables tables, FolderEdit edit, List<Fault> faults)
    {
        var documents = edit.Documents().ToDictionary(path => path, path => edit.ReadFile(path) ?? []);
        Documents.Read(documents.Keys, documents.GetValueOrDefault, tables.Of<Disclosure>(), faults);
        return documents;
    }

    /// <summary>The version stays where no file changed, also when a description of it did.</summary>
    private Manifest ManifestOf(Dictionary<string, byte[]> files, ReadTables tables, LastSealed last)
    {
        var rows = Schema.Tables.ToDictionary(table => table.FileName, table => (int?)tables.Of(table).Count);
        var entries = files
            .Select(file => new SealedFile(file.Key, file.Value.Length, Manifest.HashOf(file.Value), rows.GetValueOrDefault(file.Key)))
            .ToImmutableArray();
        return last.Manifest is { } before && before.Files.SequenceEqual(entries) ? before : Manifest.Of(entries, Stockholm.Now(clock));
    }

    /// <summary>The canonical form must say what the checked rows say; anything else is a bug here, not in the data.</summary>
    private static void Verify(Dictionary<string, byte[]> files, Manifest manifest)
    {
        if (DataFolder.Build(files.GetValueOrDefault, manifest.Version, FrozenDictionary<string, byte[]>.Empty) is { Registry: null, Faults: var faults })
            throw new InvalidOperationException($"The canonical form does not read back: {faults[0]}");
    }
}
