using System.IO.Compression;
using DocumentFormat.OpenXml;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Xlsx;

/// <summary>
/// The package of a workbook, part after part straight into the archive. The package class of the framework would hold
/// every part in memory and stamp the clock on each; here the same rows give the same bytes, which a strong tag promises.
/// </summary>
internal static class XlsxWorkbook
{
    public static void Write<TRow>(Stream output, Selection<TRow> selection, string? publisher)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var stamp = new DateTimeOffset(selection.About.Version.SealedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        Add(archive, "[Content_Types].xml", stamp, part => Text(part, XlsxParts.ContentTypes));
        Add(archive, "_rels/.rels", stamp, part => Text(part, XlsxParts.PackageRelations));
        Add(archive, "xl/workbook.xml", stamp, part => Xml(part, xml => XlsxParts.WriteWorkbook(xml, selection.Table.Title, selection.All.Value.Count, selection.Table.Columns.Length)));
        Add(archive, "xl/_rels/workbook.xml.rels", stamp, part => Text(part, XlsxParts.WorkbookRelations));
        Add(archive, "xl/styles.xml", stamp, part => Xml(part, XlsxStyles.Write));
        Add(archive, "xl/worksheets/sheet1.xml", stamp, part => Xml(part, xml => RowSheet.Write(xml, selection)));
        Add(archive, "xl/worksheets/sheet2.xml", stamp, part => Xml(part, xml => AboutSheet.Write(xml, selection, publisher)));
    }

    private static void Add(ZipArchive archive, string name, DateTimeOffset stamp, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = stamp;
        using var part = entry.Open();
        write(part);
    }

    private static void Text(Stream part, string text)
    {
        using var writer = new StreamWriter(part);
        writer.Write(text);
    }

    private static void Xml(Stream part, Action<OpenXmlWriter> write)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }
}
