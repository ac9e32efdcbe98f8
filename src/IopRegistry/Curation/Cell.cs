using System.Collections.Immutable;
using System.Globalization;

namespace IopRegistry.Curation;

/// <summary>One cell between text and value, both ways.</summary>
internal static class Cell
{
    /// <summary>Longer text than this is a mistake (a pasted file, an unclosed quote), not a fact.</summary>
    public const int LongestText = 4_000;

    /// <returns>The value, or the problem and its remedy. A blank optional cell is null, for lists the empty list.</returns>
    public static (object? Value, (string Problem, string Remedy)? Flaw) Read(ColumnSchema column, string text)
    {
        if (text.Length > LongestText)
            return Bad($"är {text.Length} tecken; högst {LongestText} får plats.", "korta texten, eller sök ett glömt citattecken på raden.");
        if (Text.Flaw(text) is { } flaw)
            return (null, flaw);
        if (text.Length == 0)
            return Blank(column);
        if (column.Type == ColumnType.List)
            return List(column, text);
        if (column.Shape?.IsMatch(text) == false || (column.IsAddress && WebAddress.Parse(text) is null))
            return Bad("har fel form.", $"skriv {column.ShapeSays}.");
        return Single(column, text);
    }

    public static string Write(ColumnSchema column, object row) => column.Property.GetValue(row) switch
    {
        null => "",
        ImmutableArray<string> list => string.Join(ColumnSchema.ListDelimiter, list.IsDefault ? [] : list),
        DateOnly day => day.ToIso(),
        Enum choice => Schema.NameOf(choice.ToString()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };

    private static (object?, (string, string)?) Single(ColumnSchema column, string text) => column.Type switch
    {
        ColumnType.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, null) : Bad("är inget heltal.", "skriv ett heltal med siffror."),
        ColumnType.Date => IopRegistry.Edtf.TryParse(text, out var day) && day.IsFullDate
            ? (day.Earliest, null) : Bad("är ingen dag.", "skriv en dag som finns, som ÅÅÅÅ-MM-DD; år 1900–2100."),
        ColumnType.Edtf => IopRegistry.Edtf.TryParse(text, out var date)
            ? (date, null) : Bad("är inget datum.", "skriv ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD; år 1900–2100."),
        ColumnType.PeriodEnd => PeriodEnd.TryParse(text, out var end)
            ? (end, null) : Bad("är inget slut på en period.", "skriv ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD, \"..\" för tills vidare, eller lämna tomt för okänt."),
        ColumnType.Choice => column.Choices.IndexOf(text) is >= 0 and var index
            ? (Enum.GetValues(EnumType(column)).GetValue(index), null)
            : Bad("finns inte bland valen.", $"välj något av: {string.Join(", ", column.Choices)}."),
        _ => (text, null),
    };

    private static (object?, (string, string)?) List(ColumnSchema column, string text)
    {
        var values = text.Split(ColumnSchema.ListDelimiter);
        foreach (var value in values)
        {
            if (value.Length == 0 || value.Trim() != value)
                return Bad("har ett tomt led eller blanksteg vid ett lodstreck.", "skriv leden med ett ensamt | emellan.");
            if (column.Shape?.IsMatch(value) == false)
                return Bad($"har ledet \"{value}\" med fel form.", $"skriv {column.ShapeSays}.");
        }

        return values.Distinct().Count() < values.Length
            ? Bad("nämner samma sak två gånger.", "ta bort dubbletten.")
            : (values.ToImmutableArray(), null);
    }

    private static (object?, (string, string)?) Blank(ColumnSchema column)
    {
        if (column.IsRequired)
            return Bad("saknas.", "fyll i värdet; kolumnen får inte vara tom.");
        return column.Type switch
        {
            ColumnType.List => (ImmutableArray<string>.Empty, null),
            ColumnType.PeriodEnd => (PeriodEnd.Unknown, null),
            _ => (null, null),
        };
    }

    private static Type EnumType(ColumnSchema column) =>
        Nullable.GetUnderlyingType(column.Property.PropertyType) ?? column.Property.PropertyType;

    private static (object?, (string, string)?) Bad(string problem, string remedy) => (null, (problem, remedy));
}
