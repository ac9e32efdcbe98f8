using System.Globalization;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>
/// Two records of one partnership: one id stays, and what only the other one's sources told moves to it with its source,
/// row by row, for the editor to leave out what says the same twice.
/// </summary>
internal sealed class MergeDraft(Registry registry, string id, string keptId)
{
    private readonly Partnership _gone = registry.FindPartnership(id)!;

    public IEnumerable<RowEdit> Edits()
    {
        yield return RowEdit.Remove("partnerships", id);
        yield return RowEdit.AddRow("redirects", ("old_id", id), ("new_id", keptId));
        foreach (var redirect in registry.Rows.Redirects.Where(row => row.NewId == id))
            yield return RowEdit.Change("redirects", redirect.OldId, "new_id", id, keptId);
        if (registry.FindPartnership(keptId) is not { } kept)
            yield break;
        foreach (var row in Cells(kept).Concat(Parties(kept)).Concat(Periods(kept)).Concat(Observations(kept)).Concat(Terms(kept)).Concat(Disclosures(kept)).Concat(Note(kept)))
            yield return row;
    }

    /// <summary>What the kept record leaves blank. Its links to other records follow by themselves; see <see cref="Succession"/>.</summary>
    private IEnumerable<RowEdit> Cells(Partnership kept) =>
        from column in Schema.Of<Partnership>().Columns
        where column.Name is not ("succeeds" or "note") && column.TextOf(kept).Length == 0 && column.TextOf(_gone).Length > 0
        select RowEdit.Change("partnerships", keptId, column.Name, "", column.TextOf(_gone));

    private IEnumerable<RowEdit> Parties(Partnership kept)
    {
        var next = kept.Parties.Select(party => party.Position).DefaultIfEmpty().Max();
        return _gone.Parties.Where(party => !kept.Parties.Any(known => (known.Role, known.OrganisationId, known.UnitId) == (party.Role, party.OrganisationId, party.UnitId) && (party.OrganisationId is not null || known.PrintedAs == party.PrintedAs)))
            .Select(party => Moved("parties", party, ("position", Text(++next))));
    }

    private IEnumerable<RowEdit> Periods(Partnership kept)
    {
        var next = kept.Periods.Select(period => period.Position).DefaultIfEmpty().Max();
        foreach (var span in _gone.Timeline.Spans.Where(span => !kept.Periods.Any(known => known.Start == span.Period.Start && known.End == span.Period.End)))
        {
            // A blank start means the day after the row before it, and that is another row there.
            var start = span.Period.Start?.ToString() ?? span.From?.ToIso() ?? "";
            next++;
            yield return Moved("periods", span.Period, ("position", Text(next)), ("start", start), ("kind", next > 1 && span.Period.Kind == PeriodKind.Initial ? "renewal" : Schema.NameOf(span.Period.Kind.ToString())));
        }
    }

    private IEnumerable<RowEdit> Observations(Partnership kept) =>
        _gone.Observations.Where(row => !kept.Observations.Any(known => (known.ObservedOn, known.SourceId) == (row.ObservedOn, row.SourceId))).Select(row => Moved("observations", row));

    private IEnumerable<RowEdit> Terms(Partnership kept) =>
        _gone.Terms.Where(row => !kept.Terms.Any(known => (known.Clause, known.SourceRef) == (row.Clause, row.SourceRef))).Select(row => Moved("terms", row));

    /// <summary>With its text, where it has one; see <see cref="Publishing.Composition"/>.</summary>
    private IEnumerable<RowEdit> Disclosures(Partnership kept) =>
        _gone.Disclosures.Where(row => kept.Disclosures.All(known => known.Area != row.Area)).Select(row => Moved("disclosures", row));

    /// <summary>Both records' notes. A record names one source of its own; the other one's is told there, too.</summary>
    private IEnumerable<RowEdit> Note(Partnership kept)
    {
        var also = (kept.SourceId, kept.SourceRef) == (_gone.SourceId, _gone.SourceRef) ? null : $"Finns också i {registry.FindSource(_gone.SourceId)?.ShortTitle ?? _gone.SourceId}, {_gone.SourceRef}.";
        var note = string.Join(' ', new[] { kept.Note, _gone.Note == kept.Note ? null : _gone.Note, also }.OfType<string>());
        if (note != (kept.Note ?? ""))
            yield return RowEdit.Change("partnerships", keptId, "note", kept.Note ?? "", note);
    }

    private RowEdit Moved(string table, object row, params (string Column, string Cell)[] other) => RowEdit.Add(
        table, Schema.Get(table).Columns.Select(column => KeyValuePair.Create(column.Name,
            column.Name == "partnership_id" ? keptId : other.Where(cell => cell.Column == column.Name).Select(cell => cell.Cell).FirstOrDefault() ?? column.TextOf(row))));

    private static string Text(int position) => position.ToString(CultureInfo.InvariantCulture);
}
