using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using IopRegistry.Publishing;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Xlsx;

/// <summary>What the rows are: the question, the day, the version, the licence, and what each column means.</summary>
internal static class AboutSheet
{
    public static void Write<TRow>(OpenXmlWriter xml, Selection<TRow> selection, string? publisher)
    {
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new Columns(Column(1, 24), Column(2, 40), Column(3, 90)));
        xml.WriteStartElement(new SheetData());
        foreach (var (name, value) in Facts(selection, publisher))
            RowSheet.Row(xml, [XlsxCell.Text(name, XlsxStyles.Heading), XlsxCell.Of(value)]);
        RowSheet.Row(xml, []);
        RowSheet.Row(xml, [XlsxCell.Text("Kolumn", XlsxStyles.Heading), XlsxCell.Text("Typ", XlsxStyles.Heading), XlsxCell.Text("Betydelse", XlsxStyles.Heading)]);
        foreach (var column in selection.Table.Columns)
            RowSheet.Row(xml, [XlsxCell.Text(column.Name), XlsxCell.Text(ColumnKinds.Says(column.Kind), XlsxStyles.Wrapped), XlsxCell.Text(column.Says, XlsxStyles.Wrapped)]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static IEnumerable<(string Name, object? Value)> Facts<TRow>(Selection<TRow> selection, string? publisher)
    {
        var about = selection.About;
        yield return ("Tabell", selection.Table.Title);
        yield return ("Antal rader", selection.All.Value.Count);
        yield return ("Gäller dagen", about.AsOf);
        yield return ("Dataversion", about.Version.Id);
        var question = about.Pairs.IsEmpty ? "alla" : string.Join(" & ", about.Pairs.Select(pair => $"{pair.Key}={pair.Value}"));
        yield return ("Fråga", question);
        yield return ("Adress", about.Citable);
        yield return ("Licens", Licence.Name);
        yield return ("Licensens adress", Licence.Url);
        yield return ("Så citerar du", new Citation($"{selection.Table.Title} ({question})", about.Citable, "", about.Version, about.AsOf ?? about.Version.SealedOn, publisher, Wording.Swedish).Text);
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Column Column(uint number, double width) =>
        new() { Min = number, Max = number, Width = width, CustomWidth = true };
}
