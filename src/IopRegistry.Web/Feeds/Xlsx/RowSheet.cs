using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Xlsx;

/// <summary>The rows, written one at a time, under a header that stays in view and filters.</summary>
internal static class RowSheet
{
    public static void Write<TRow>(OpenXmlWriter xml, Selection<TRow> selection)
    {
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(FrozenHeader()));
        xml.WriteElement(new Columns(selection.Table.Columns.Select((column, index) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = Width(column.Kind),
            CustomWidth = true,
        })));
        xml.WriteStartElement(new SheetData());
        Row(xml, selection.Table.Header.Select(name => XlsxCell.Text(name, XlsxStyles.Heading)));
        foreach (var row in selection.All.Value)
            Row(xml, selection.Table.Cells(row, selection.About.Root).Select(XlsxCell.Of));
        xml.WriteEndElement();
        xml.WriteElement(new AutoFilter { Reference = $"A1:{CellName.Column(selection.Table.Columns.Length)}{selection.All.Value.Count + 1}" });
        xml.WriteEndElement();
    }

    public static void Row(OpenXmlWriter xml, IEnumerable<Cell> cells)
    {
        xml.WriteStartElement(new Row());
        foreach (var cell in cells)
            xml.WriteElement(cell);
        xml.WriteEndElement();
    }

    private static SheetView FrozenHeader() => new(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } })
    { TabSelected = true, WorkbookViewId = 0 };

    private static double Width(ColumnKind kind) => kind switch
    {
        ColumnKind.LongText => 60,
        ColumnKind.Address => 45,
        ColumnKind.Text or ColumnKind.List => 28,
        _ => 14,
    };
}
