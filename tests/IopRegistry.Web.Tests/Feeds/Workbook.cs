using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>A workbook read by OpenXml: cells as bool, DateOnly, int, string or null.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly SpreadsheetDocument _document;

    public Workbook(byte[] bytes) => _document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    public IEnumerable<string> SheetNames => _document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!);

    public List<string> Faults =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(_document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];

    public Worksheet Sheet(string name)
    {
        var sheet = _document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)_document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet;
    }

    public List<List<object?>> Rows(string name) =>
        [.. Sheet(name).Descendants<Row>().Select(row => row.Elements<Cell>().Select(Value).ToList())];

    public void Dispose() => _document.Dispose();

    private object? Value(Cell cell)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InlineString!.InnerText;
        if (cell.CellValue is not { } value)
            return null;
        if (cell.DataType?.Value == CellValues.Boolean)
            return value.Text == "1";
        var number = int.Parse(value.Text, CultureInfo.InvariantCulture);
        return IsDate(cell) ? DateOnly.FromDateTime(DateTime.FromOADate(number)) : number;
    }

    private bool IsDate(Cell cell)
    {
        var styles = _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0)).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().Any(known => known.NumberFormatId! == format && known.FormatCode!.Value!.Contains("yyyy", StringComparison.Ordinal));
    }
}
