using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Xlsx;

/// <summary>A value as a cell of its own type: a full date is a date, a year alone stays text, codes are never numbers.</summary>
internal static partial class XlsxCell
{
    /// <summary>What Excel holds in one cell; a longer text makes it declare the file broken.</summary>
    private const int LongestText = 32_767;

    /// <summary>Before this day Excel counts a 29 February 1900 that never was.</summary>
    private static readonly DateOnly FirstCertain = new(1900, 3, 1);

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static Cell Of(object? value) => value switch
    {
        bool claim => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(claim ? "1" : "0") },
        int number => new Cell { DataType = CellValues.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) },
        DateOnly day when day >= FirstCertain => Date(day),
        Edtf { IsFullDate: true } date when date.Earliest >= FirstCertain => Date(date.Earliest),
        PeriodEnd { Date: { } date } => Of(date),
        _ => Text(CellText.Of(value)),
    };

    public static Cell Text(string text, uint style = XlsxStyles.Plain) => text.Length == 0
        ? new Cell()
        : new Cell { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(Written(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    private static Cell Date(DateOnly day) => new()
    {
        StyleIndex = XlsxStyles.Date,
        CellValue = new CellValue((day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Excel reads _x0041_ as an escaped A, so an underscore that would begin such an escape is itself escaped.</summary>
    private static string Written(string text)
    {
        var safe = Escape().Replace(XmlSafe.Text(text), "_x005F_");
        return safe.Length > LongestText ? XmlSafe.Text(safe[..(LongestText - 1)]) + "…" : safe;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
