using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>Writes the rows of <c>changes.csv</c> that a sealing needs, and guards those that are published.</summary>
internal static class ChangeLog
{
    private static readonly TableSchema Table = Schema.Of<Change>();

    /// <summary>A published row of the log never changes. Only the old and new values of a withdrawn partnership or a redacted cell may be blanked, and the reason give way to <see cref="Withdrawal.Gone"/> or <see cref="Redaction.Removed"/>.</summary>
    public static void StaysAsPublished(ReadTables tables, LastSealed last, List<Fault> faults)
    {
        var present = tables.Of(Table).ToDictionary(row => Table.KeyOf(row.Row));
        var redacted = RedactedText.Of(tables.Of<Redaction>(), tables.Of<Redirect>());
        foreach (var published in last.Read(Table, faults)?.ByKey.Values ?? [])
        {
            if (!present.TryGetValue(published.Key, out var row))
                faults.Add(new Fault(Table.FileName, null, "number", published.Key, "Den publicerade raden i ändringsloggen är borttagen.", "lägg tillbaka raden; loggen bara växer."));
            else
                faults.AddRange(Edited(tables, redacted, published, row));
        }
    }

    /// <summary>Adds a row for each difference, numbered on from the last.</summary>
    /// <param name="redactions">Those that came with this sealing: what stood there is not quoted.</param>
    public static void Append(ReadTables tables, IEnumerable<Difference> differences, IReadOnlyCollection<Redaction> redactions, ChangeReason reason, DateOnly day)
    {
        var number = tables.Of<Change>().Select(change => change.Number).DefaultIfEmpty().Max();
        tables.Append(differences.Select(difference => new Change
        {
            Number = ++number,
            ChangedOn = day,
            PartnershipId = difference.PartnershipId,
            Table = difference.Table.Name,
            Field = difference.Field,
            Old = difference.IsStruckBy(redactions) ? null : difference.Old,
            New = difference.New,
            Kind = reason.Kind,
            Reason = reason.Reason,
            SourceId = reason.SourceId ?? difference.SourceId,
            CorrectionId = reason.CorrectionId,
        }));
    }

    /// <summary>What keeps the reason from becoming rows of the log; the option's name stands for the column.</summary>
    public static IEnumerable<Fault> Flaws(ReadTables tables, IEnumerable<Difference> differences, ChangeReason reason)
    {
        var cells = new[] { ("reason", reason.Reason), ("source_id", reason.SourceId), ("correction_id", reason.CorrectionId) };
        foreach (var (column, value) in cells)
        {
            if (Cell.Read(Table.Find(column)!, value ?? "").Flaw is var (problem, remedy))
                yield return new Fault(Table.FileName, null, column, value, $"Värdet {problem}", remedy);
        }

        if (reason.SourceId is { } source && tables.IsWhole<Source>() && !tables.Has("sources", source))
            yield return new Fault(Table.FileName, null, "source_id", source, "Källan finns inte i sources.csv.", "skriv ett id som finns där, eller lägg först till källan.");
        if (reason.SourceId is null && differences.FirstOrDefault(found => found.SourceId is null) is { } unsourced)
            yield return unsourced.ToFault() with { Problem = "Ändringen behöver en källa.", Remedy = "ange källans id med --source." };
    }

    private static IEnumerable<Fault> Edited(ReadTables tables, ImmutableArray<RedactedText> redacted, SealedRow published, ReadRow row)
    {
        var change = (Change)row.Row;
        var gone = tables.Has("withdrawn", change.PartnershipId) ? Withdrawal.Gone
            : redacted.Any(text => text.IsQuotedBy(change.Table, change.PartnershipId, change.Field)) ? Redaction.Removed : null;
        bool IsStruck(ColumnSchema column, string present) => present == Redaction.InPlaceOf(column) && redacted.Any(text => text.IsOf(Table.Name, published.Key, column.Name));
        return from column in Table.Columns
               let present = Cell.Write(column, row.Row)
               where present != published[column.Name] && !IsStruck(column, present)
                   && !(gone is not null && ((present.Length == 0 && column.Property.Name is (nameof(Change.Old) or nameof(Change.New))) || (present == gone && column.Property.Name == nameof(Change.Reason))))
               select new Fault(Table.FileName, row.Line, column.Name, present,
                   $"Den publicerade raden i ändringsloggen är ändrad; där stod \"{published[column.Name]}\".", "lägg tillbaka värdet och rätta med en ny rad sist i loggen.");
    }
}
