using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Publishing;

/// <summary>Puts approved corrections into the folder's tables in memory: the checks, the change log and the manifest are sealing's own.</summary>
public sealed class Composition(DataFolder folder, KeptVersions kept, TimeProvider clock)
{
    private readonly Sealing _sealing = new(folder, kept, clock);
    private readonly List<Correction> _taken = [];
    private readonly List<(Correction Correction, ImmutableArray<Fault> Faults)> _left = [];

    public FolderEdit Edit { get; private set; } = FolderEdit.None(folder);

    /// <summary>Null until a correction has been taken in.</summary>
    public SealPlan? Plan { get; private set; }

    public IReadOnlyList<Correction> Taken => _taken;

    /// <summary>Those that cannot be published as they were approved, and why; they do not hold the others up.</summary>
    public IReadOnlyList<(Correction Correction, ImmutableArray<Fault> Faults)> Left => _left;

    /// <summary>Two corrections of one partnership go in separate versions, so that the log tells each step.</summary>
    public bool Touches(Correction correction) => correction.PartnershipId is { } id && _taken.Any(taken => taken.PartnershipId == id);

    /// <returns>The rows that it changes, empty where it cannot be taken in.</returns>
    public void Add(Correction correction)
    {
        var faults = new List<Fault>();
        var approval = correction.Edits is { } edits && correction is { Source: { } source, Reason: { } reason } && Enum.TryParse<ChangeKind>(correction.ChangeKind, out var kind)
            ? new Approval(edits, source, kind, reason) : null;
        if (approval is null)
        {
            _left.Add((correction, [new Fault(Schema.Of<Change>().FileName, null, null, correction.Id, "Rättelsen saknar det som godkändes.", "öppna den och besluta på nytt.")]));
            return;
        }

        var why = new ChangeReason(approval.Reason, approval.ChangeKind, approval.Source.Id ?? correction.OwnSourceId, correction.Id);
        var next = With(correction, approval, faults);
        var redactions = RedactedBy(approval.Edits).ToList();
        next = redactions.Select(redaction => redaction.File).OfType<string>().Aggregate(next, (edit, path) => edit.With(path, null)).WithoutQuotesOf(redactions, faults);
        next = next.With([.. BodyChanges.Of(next, approval.Edits, redactions, why, Stockholm.Today(clock))], faults);
        var plan = faults.Count > 0 ? null : _sealing.Plan(next, why, faults);
        if (plan is { ChangesLogged: 0 } && !approval.Edits.Any(BodyChanges.IsOfBody) && redactions.Count == 0)
            faults.Add(new Fault(Schema.Of<Change>().FileName, null, null, null, "Rättelsen ändrar inget som är publicerat.", "ändra raderna, eller avslå."));
        if (plan is null || faults.Count > 0)
        {
            _left.Add((correction, Fault.Sorted(faults)));
            return;
        }

        Plan = plan;
        Edit = plan.Writes.Where(write => write.Path != Manifest.FileName).Aggregate(next, (edit, write) => edit.With(write.Path, write.Bytes));
        _taken.Add(correction);
    }

    private FolderEdit With(Correction correction, Approval approval, List<Fault> faults)
    {
        var edits = approval.Source.Id is null ? approval.Edits.Add(SourceRow(correction, approval.Source)) : approval.Edits;
        var removed = edits.Where(edit => edit is { Table: "partnerships", Kind: EditKind.Remove }).Select(edit => edit.Key).ToList();
        var edit = Edit;
        foreach (var redirect in edits.Where(row => row is { Table: "redirects", Kind: EditKind.Add } && removed.Contains(row.Key)))
            edit = WithTextsOf(edit, redirect.Key, redirect.Cells.GetValueOrDefault("new_id", ""), edits);
        foreach (var id in removed)
            edit = edit.WithoutPartnership(id, edits.FirstOrDefault(row => row is { Table: "redirects", Kind: EditKind.Add } && row.Key == id)?.Cells.GetValueOrDefault("new_id"), TombstoneIn(edits, id), faults);
        // The rows are gone with it.
        return edit.With(edits.Where(row => !(row is { Table: "partnerships", Kind: EditKind.Remove })), faults);
    }

    /// <summary>The texts of the disclosures that move to the record that is kept.</summary>
    private static FolderEdit WithTextsOf(FolderEdit edit, string id, string keptId, ImmutableArray<RowEdit> edits)
    {
        foreach (var area in edits.Where(row => row is { Table: "disclosures", Kind: EditKind.Add } && row.Cells.GetValueOrDefault("partnership_id") == keptId).Select(row => row.Cells.GetValueOrDefault("area", "")))
        {
            if (edit.ReadFile($"disclosures/{id}/{area}.md") is { } text && edit.ReadFile($"disclosures/{keptId}/{area}.md") is null)
                edit = edit.With($"disclosures/{keptId}/{area}.md", text);
        }

        return edit;
    }

    private static IEnumerable<Redaction> RedactedBy(IEnumerable<RowEdit> edits) => edits.Where(edit => edit is { Table: "redactions", Kind: EditKind.Add }).Select(edit => new Redaction
    {
        Table = edit.Cells.GetValueOrDefault("table", ""),
        Row = edit.Cells.GetValueOrDefault("row", ""),
        Field = edit.Cells.GetValueOrDefault("field", ""),
        Number = int.TryParse(edit.Cells.GetValueOrDefault("number", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        RedactedOn = DateOnly.TryParseExact(edit.Cells.GetValueOrDefault("redacted_on", ""), "yyyy-MM-dd", out var day) ? day : default,
    });

    private static Withdrawal? TombstoneIn(ImmutableArray<RowEdit> edits, string id) =>
        edits.FirstOrDefault(edit => edit.Table == "withdrawn" && edit.Key == id) is { } row
            ? new Withdrawal { Id = id, WithdrawnOn = Edtf.TryParse(row.Cells.GetValueOrDefault("withdrawn_on", ""), out var day) ? day.Earliest : default, Ground = row.Cells.GetValueOrDefault("ground", "") }
            : null;

    private static RowEdit SourceRow(Correction correction, CorrectionSource source) => RowEdit.AddRow(
        "sources", ("id", correction.OwnSourceId), ("title", source.Title), ("publisher", source.Publisher), ("kind", "correction"),
        ("published_on", source.PublishedOn), ("url", source.Url), ("short_title", source.ShortTitle));
}
