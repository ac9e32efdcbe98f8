using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IopRegistry.Web.Feeds.Xlsx;

/// <summary>The fixed parts of the package (ECMA-376, part 2): which parts there are and how they hang together.</summary>
internal static class XlsxParts
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Parts = "http://schemas.openxmlformats.org/package/2006";

    private const string SheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string ContentTypes = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="{Parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{SheetTypes}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{SheetTypes}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SheetTypes}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{SheetTypes}.worksheet+xml"/></Types>
        """;

    public const string PackageRelations = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="{Parts}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    public const string WorkbookRelations = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="{Parts}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
        """;

    public static void WriteWorkbook(OpenXmlWriter xml, string title, int rows, int columns)
    {
        // Excel hides this name and expects it where a sheet has a filter.
        var filter = new DefinedName($"'{title}'!$A$1:${CellName.Column(columns)}${rows + 1}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true };
        xml.WriteElement(new Workbook(
            new Sheets(
                new Sheet { Name = title, SheetId = 1, Id = "rId1" },
                new Sheet { Name = "Om uppgifterna", SheetId = 2, Id = "rId2" }),
            new DefinedNames(filter)));
    }
}
