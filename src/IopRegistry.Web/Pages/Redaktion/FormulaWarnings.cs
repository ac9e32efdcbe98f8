using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>
/// Cells that a spreadsheet would take for a formula when somebody opens the published CSV (OWASP, "CSV injection"). The
/// tables are published byte for byte, so it is the editor who sees to it; a fact may begin so with reason.
/// </summary>
internal static class FormulaWarnings
{
    private const string Starts = "=+-@\t\r";

    public static ImmutableArray<string> Of(IEnumerable<RowEdit> rows) =>
    [
        .. from row in rows
           where row.Kind != EditKind.Remove
           from cell in row.Cells
           where cell.Value.Length > 0 && Starts.Contains(cell.Value[0], StringComparison.Ordinal)
           select $"{row.Table}, {cell.Key}: ”{cell.Value}” börjar med ”{cell.Value[0]}”. Ett kalkylprogram kan läsa cellen som en formel. Skriv om den om det går.",
    ];
}
