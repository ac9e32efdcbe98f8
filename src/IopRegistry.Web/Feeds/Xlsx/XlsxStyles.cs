using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IopRegistry.Web.Feeds.Xlsx;

/// <summary>The few formats the sheets use, by their place in the list.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;

    public const uint Date = 1;

    public const uint Heading = 2;

    public const uint Wrapped = 3;

    /// <summary>The first number that is free for formats of one's own.</summary>
    private const uint IsoDate = 164;

    public static void Write(OpenXmlWriter xml) => xml.WriteElement(new Stylesheet(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDate, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(Font(), Font(new Bold())) { Count = 2 },
        // The first two fills are reserved, and must stand there.
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125)) { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            new CellFormat { NumberFormatId = IsoDate, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 0, FontId = 1, FillId = 0, BorderId = 0, FormatId = 0, ApplyFont = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyAlignment = true })
        { Count = 4 }));

    private static Font Font(params OpenXmlElement[] bold) =>
        new([.. bold, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });
}
