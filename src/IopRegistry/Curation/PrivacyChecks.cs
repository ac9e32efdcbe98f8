using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IopRegistry.Curation;

/// <summary>
/// The registry publishes functions, not people. Catches what a pattern can: e-mail addresses, telephone numbers and
/// personal identity numbers. Names need the curator's eye.
/// </summary>
public static partial class PrivacyChecks
{
    internal static void Run(ReadTables tables, FaultReport report)
    {
        foreach (var table in Schema.Tables)
        {
            var columns = table.Columns.Where(column => column.Type is ColumnType.Text or ColumnType.List && !IsOrgNumber(table, column)).ToList();
            foreach (var row in tables.Of(table))
            {
                foreach (var column in columns)
                {
                    foreach (var flaw in Flaws(Cell.Write(column, row.Row), IsContact(table, column), IsContact(table, column)))
                        report.At(table, row.Row, column.Name, flaw, "ta bort uppgiften; registret har inga uppgifter om enskilda personer.");
                }
            }
        }
    }

    private static bool IsOrgNumber(TableSchema table, ColumnSchema column) =>
        table.RowType == typeof(Organisation) && column.Property.Name == nameof(Organisation.OrgNumber);

    private static bool IsContact(TableSchema table, ColumnSchema column) =>
        table.RowType == typeof(Organisation) && column.Property.Name == nameof(Organisation.Contact);

    /// <param name="mayHoldMail">The text may name a function's e-mail address, but not a person's.</param>
    /// <param name="mayHoldTelephone">The text may name a switchboard's number, but not a mobile one.</param>
    public static IEnumerable<string> Flaws(string text, bool mayHoldMail = false, bool mayHoldTelephone = false)
    {
        // Every cell is looked at before the first page can be shown, and few have any of this.
        if (text.AsSpan().ContainsAny('@', '(', '[') && (mayHoldMail ? PersonsEmail().IsMatch(text) : Email().IsMatch(text)))
            yield return mayHoldMail ? "Texten har något som liknar en persons e-postadress." : "Texten har en e-postadress.";
        text = WithPlainDigits(text);
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        if (mayHoldTelephone ? Mobile().IsMatch(text) : Telephone().IsMatch(text))
            yield return mayHoldTelephone ? "Texten har något som liknar ett mobilnummer." : "Texten har något som liknar ett telefonnummer.";
        if (PersonalNumber().Matches(text).Any(IsPersonal))
            yield return "Texten har något som liknar ett personnummer.";
    }

    /// <summary>A number is a number in whatever script its digits are.</summary>
    private static string WithPlainDigits(string text) => text.EnumerateRunes().Any(rune => !rune.IsAscii && Rune.IsDigit(rune))
        ? string.Concat(text.EnumerateRunes().Select(rune => Rune.IsDigit(rune) ? $"{Rune.GetNumericValue(rune)}" : rune.ToString()))
        : text;

    /// <summary>
    /// Six digits that are a birth date (or, with 60 added to the day, a coordination number); an organisation number
    /// has 20 or more where the month would be. Without a hyphen the check digit must fit as well, since any ten digits
    /// could stand there.
    /// </summary>
    private static bool IsPersonal(Match found)
    {
        var date = found.Groups[1].Value;
        var day = int.Parse(date[4..], CultureInfo.InvariantCulture);
        var birth = date[..4] + (day > 60 ? day - 60 : day).ToString("00", CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(birth, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && (found.Groups[2].Length > 0 || OrgNumber.HasCheckDigit(date + found.Groups[3].Value));
    }

    [GeneratedRegex(@"[\w.+-]+(?:@|\(at\)|\[at\])[\w-]+\.\w{2,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    /// <summary>A given name, a dot and a family name before the at sign.</summary>
    [GeneratedRegex(@"\p{L}{2,}\.\p{L}{2,}(?:@|\(at\)|\[at\])[\w-]+\.\w{2,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PersonsEmail();

    [GeneratedRegex(@"(?<![0-9-])(?:\+46[ -]?(?:\(0\))?|0)[ -]?[1-9][0-9]{0,2}(?:[ -]?[0-9]{2,3}){2,4}(?![0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?<![0-9-])(?:\+46[ -]?(?:\(0\))?|0)[ -]?7[02369](?:[ -]?[0-9]){7}(?![0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)?([0-9]{6})([-+–−]?)([0-9]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumber();
}
