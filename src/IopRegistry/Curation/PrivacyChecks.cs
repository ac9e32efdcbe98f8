using System.Globalization;
using System.Text.RegularExpressions;

namespace IopRegistry.Curation;

/// <summary>
/// The registry publishes functions, not people. Catches what a pattern can: e-mail addresses, telephone numbers and
/// personal identity numbers. Names need the curator's eye.
/// </summary>
internal static partial class PrivacyChecks
{
    public static void Run(ReadTables tables, FaultReport report)
    {
        foreach (var table in Schema.Tables)
        {
            var columns = table.Columns.Where(column => column.Type is ColumnType.Text or ColumnType.List && !MayHoldContact(table, column)).ToList();
            foreach (var row in tables.Of(table))
            {
                foreach (var column in columns)
                {
                    if (Flaw(Cell.Write(column, row.Row)) is { } flaw)
                        report.At(table, row.Row, column.Name, flaw, "ta bort uppgiften; registret har inga uppgifter om enskilda personer.");
                }
            }
        }
    }

    private static bool MayHoldContact(TableSchema table, ColumnSchema column) =>
        table.RowType == typeof(Organisation) && column.Property.Name is nameof(Organisation.Contact) or nameof(Organisation.OrgNumber);

    /// <param name="mayHoldMail">The text may name a function's e-mail address.</param>
    public static string? Flaw(string text, bool mayHoldMail = false)
    {
        if (!mayHoldMail && text.Contains('@') && Email().IsMatch(text))
            return "Texten har en e-postadress.";
        if (Telephone().IsMatch(text))
            return "Texten har något som liknar ett telefonnummer.";
        return PersonalNumber().Matches(text).Any(IsPersonal) ? "Texten har något som liknar ett personnummer." : null;
    }

    /// <summary>Six digits that are a birth date; an organisation number has 20 or more where the month would be.</summary>
    private static bool IsPersonal(Match found) =>
        DateOnly.TryParseExact(found.Groups[1].Value, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<!\d)(?:\+46|0)\d{1,3}[ -]\d{2,3}[ -]?\d{2,3}[ -]?\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?<!\d)(?:19|20)?(\d{6})[-+](\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumber();
}
