using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>The rows that turn a published correction back.</summary>
public static class Undoing
{
    /// <returns>Null where it can be undone; otherwise why not and what to do instead, in Swedish.</returns>
    public static string? WhyNot(Correction correction) => correction switch
    {
        { State: not CorrectionState.Published } => "Bara det som är publicerat kan ångras.",
        { Kind: CorrectionKind.NewPartnership } => "Ett nytt partnerskap går inte att ångra, eftersom ett id aldrig används igen. Är det samma som ett annat: slå ihop posterna. Ska det bort helt: ta bort posten.",
        { Kind: CorrectionKind.Duplicate } => "Sammanslagna poster går inte att skilja åt, eftersom det gamla id:t aldrig används igen. Är det ändå två partnerskap: lägg till det ena på nytt.",
        { Kind: CorrectionKind.Removal } => "Det som är borttaget för en persons skull kommer inte tillbaka. Det finns inte kvar.",
        { Kind: CorrectionKind.Undo } => "En återtagen rättelse går inte att ångra. Skicka in den första rättelsen på nytt.",
        { Edits: null or { IsEmpty: true } } => "Det som godkändes finns inte kvar, så det går inte att ångra.",
        _ => null,
    };

    /// <summary>In the opposite order. Each says what it must find: a row that someone has changed since is a conflict, not undone.</summary>
    public static ImmutableArray<RowEdit> Edits(Correction published) => [.. (published.Edits ?? []).Reverse().Select(Turned)];

    private static RowEdit Turned(RowEdit edit) => edit.Kind switch
    {
        EditKind.Add => RowEdit.Remove(edit.Table, edit.Key) with { Before = Schema.Get(edit.Table).Columns.ToImmutableSortedDictionary(column => column.Name, column => edit.Cells.GetValueOrDefault(column.Name, ""), StringComparer.Ordinal) },
        EditKind.Remove => RowEdit.Add(edit.Table, edit.Before),
        _ => edit with { Cells = edit.Before, Before = edit.Cells },
    };
}
