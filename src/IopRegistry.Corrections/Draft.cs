using System.Collections.Immutable;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>
/// Turns a proposal into rows as they would stand in the CSV, for the editor to look at and change. What a sender
/// writes by name becomes an id where exactly one thing has that name, and is left as written elsewhere.
/// </summary>
public sealed class Draft(Registry registry, Correction correction, DateOnly today)
{
    /// <summary>Of a record that has been merged since it was sent, it is about the one that is kept.</summary>
    private readonly Proposal _proposal = correction.Proposal.AboutPresent(registry);
    private readonly Names _names = new(registry);

    /// <summary>A report is of the day the sender made it, however long it waits for a decision.</summary>
    private readonly DateOnly _told = Stockholm.DayOf(Instant.Parse(correction.SubmittedAt));

    private string Id => _proposal.PartnershipId!;

    private string SourceRef => _proposal.SourceText is { Length: > 0 } text && _proposal.SourceUrl is { Length: > 0 } ? text : "uppgift i rättelsen";

    public ImmutableArray<RowEdit> Edits()
    {
        if (_proposal.PartnershipId is { } id && registry.FindPartnership(id) is null)
            return [];
        return _proposal.Kind switch
        {
            CorrectionKind.Fact or CorrectionKind.Body => [.. new FactDraft(registry, correction with { Proposal = _proposal }, SourceRef).Edits()],
            CorrectionKind.Ended => [Observation(ReportedStatus.Ended, Day(_proposal[AskedFor.EndedOn]), Imprecise(_proposal[AskedFor.EndedOn]))],
            CorrectionKind.StillTrue => [Observation(ReportedStatus.Active, _told, null)],
            CorrectionKind.Extended => [Extension()],
            CorrectionKind.NewPartnership => [.. NewPartnership()],
            CorrectionKind.Duplicate => [.. Merger()],
            CorrectionKind.Removal => [.. Removal()],
            _ => [],
        };
    }

    /// <summary>Nothing where the two are one already.</summary>
    private IEnumerable<RowEdit> Merger()
    {
        var kept = registry.FindPresent(_proposal[AskedFor.SameAs])?.Id ?? _proposal[AskedFor.SameAs];
        return kept == Id ? [] : new MergeDraft(registry, Id, kept).Edits();
    }

    private RowEdit Observation(ReportedStatus status, DateOnly day, string? note) => RowEdit.AddRow(
        "observations", ("partnership_id", Id), ("observed_on", day.ToIso()), ("reported_status", Schema.NameOf(status.ToString())), ("note", note),
        ("source_id", correction.OwnSourceId), ("source_ref", SourceRef));

    /// <summary>A report is of a day; where only the month or year of the end is told, it is of the day it was told and the note says when.</summary>
    private DateOnly Day(string ended) => Edtf.TryParse(ended, out var date) && date.IsFullDate && date.Earliest <= _told ? date.Earliest : _told;

    private string? Imprecise(string ended) => ended.Length > 0 && Day(ended).ToIso() != ended ? $"Avslutat {ended}." : null;

    private RowEdit Extension()
    {
        var position = registry.FindPartnership(Id)!.Periods.Length + 1;
        return RowEdit.AddRow(
            "periods", ("partnership_id", Id), ("position", position.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("kind", position == 1 ? "initial" : "extension"),
            ("start", _proposal[AskedFor.Start]), ("end", _proposal[AskedFor.End]), ("source_id", correction.OwnSourceId), ("source_ref", SourceRef));
    }

    private IEnumerable<RowEdit> NewPartnership()
    {
        var place = _names.Cell("place_codes", _proposal[AskedFor.Place]);
        var (id, title) = (_names.NewId($"{_proposal[AskedFor.Place]} {_proposal[AskedFor.Title]}"), _proposal[AskedFor.Title]);
        (string, string?)[] source = [("source_id", correction.OwnSourceId), ("source_ref", SourceRef)];
        yield return RowEdit.AddRow("partnerships", [
            ("id", id), ("title", title), ("title_en", title), ("summary_sv", _proposal[AskedFor.Summary]), ("summary_en", _proposal[AskedFor.Summary]),
            ("focus_areas", _names.Cell("focus_areas", _proposal[AskedFor.Focus])), ("place_codes", place), ("agreement_url", _proposal[AskedFor.AgreementUrl]), ("insight_basis", "unclear"), .. source]);
        yield return Party(id, "1", "civil", _proposal[AskedFor.Civil], "", source);
        yield return Party(id, "2", "public", _proposal[AskedFor.Public], _proposal[AskedFor.Committee], source);
        if ((_proposal[AskedFor.Start] + _proposal[AskedFor.End]).Length > 0)
            yield return RowEdit.AddRow("periods", [("partnership_id", id), ("position", "1"), ("kind", "initial"), ("start", _proposal[AskedFor.Start]), ("end", _proposal[AskedFor.End]), .. source]);
    }

    private RowEdit Party(string id, string position, string role, string name, string unit, (string, string?)[] source) => RowEdit.AddRow("parties", [
        ("partnership_id", id), ("position", position), ("role", role), ("organisation_id", _names.Cell("organisation_id", name)),
        ("unit_id", _names.Cell("unit_id", unit)), ("printed_as", unit.Length > 0 ? $"{name}, {unit}" : name), .. source]);

    /// <summary>
    /// The cell that the sender points at, or the whole record; of an organisation with its place unsaid the editor must find it.
    /// So too where the record has been merged since: in the kept one something else may stand at that place, and what is struck does not come back.
    /// </summary>
    private ImmutableArray<RowEdit> Removal() => _proposal.PartnershipId != correction.Proposal.PartnershipId ? []
        : CorrectableField.Of(_proposal, registry).FirstOrDefault(field => field.Name == _proposal[AskedFor.Cell] && StruckCell.IsText(field.Schema) && field.Before.Length > 0) is { } field
            ? new StruckCell(field.Table, field.Key, field.Column, field.Before).Edits(today, registry)
            : _proposal.PartnershipId is { } id && _proposal[AskedFor.Cell].Length == 0 ? Withdrawal(id, today) : [];

    /// <summary>The record goes, and leaves a tombstone.</summary>
    public static ImmutableArray<RowEdit> Withdrawal(string id, DateOnly today) =>
    [
        RowEdit.Remove("partnerships", id),
        RowEdit.AddRow("withdrawn", ("id", id), ("withdrawn_on", today.ToIso()), ("ground", "Uppgift om en person.")),
    ];
}
