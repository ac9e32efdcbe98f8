using System.Globalization;
using IopRegistry.Curation;

namespace IopRegistry.Web.Feeds.Tables;

/// <summary>What the values of <see cref="Column{TRow}"/> are as text and as JSON.</summary>
internal static class CellText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool claim => claim ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToIso(),
        IEnumerable<string> list => string.Join(ColumnSchema.ListDelimiter, list),
        _ => value.ToString() ?? "",
    };

    /// <summary>Lists, truths and numbers keep their type; a date is text, an unknown end is null.</summary>
    public static object? Json(object? value) => value switch
    {
        PeriodEnd { IsUnknown: true } => null,
        Edtf or PeriodEnd or DateOnly => Of(value),
        _ => value,
    };
}
