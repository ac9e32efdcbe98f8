using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Csv;

/// <summary>Any table as CSV (RFC 4180): CRLF, quotes only where needed, every row, streamed.</summary>
internal static class CsvForm
{
    public const string Type = "text/csv; charset=utf-8; header=present";

    private const int RowsPerFlush = 200;

    public static FeedResult Of<TRow>(Selection<TRow> selection) => Of(selection.Table.Name, selection.Dialect, selection.About, () => selection);

    /// <param name="name">Begins the name of a saved file.</param>
    /// <param name="selection">Where the table itself costs something: asked for when its first byte is written.</param>
    public static FeedResult Of<TRow>(string name, string asked, Provenance about, Func<Selection<TRow>> selection)
    {
        var dialect = CsvDialect.Of(asked);
        var form = new Representation(Type, (output, cancelled) => Write(output, selection(), dialect, cancelled))
        {
            FileName = about.FileName(name, dialect == CsvDialect.Excel ? "-excel.csv" : ".csv"),
        };
        return new FeedResult(form, about.With("dialect", dialect == CsvDialect.Excel ? asked : null));
    }

    private static async Task Write<TRow>(PipeWriter output, Selection<TRow> selection, CsvDialect dialect, CancellationToken cancelled)
    {
        if (dialect.HasByteOrderMark)
            output.Write(Encoding.UTF8.Preamble);
        Line(output, dialect, selection.Table.Header);
        var count = 0;
        foreach (var row in selection.All.Value)
        {
            Line(output, dialect, selection.Table.Cells(row, selection.About.Root));
            if (++count % RowsPerFlush == 0)
                await output.FlushAsync(cancelled);
        }
    }

    private static void Line(PipeWriter output, CsvDialect dialect, IEnumerable<object?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
                output.Write([(byte)dialect.Delimiter]);
            isFirst = false;
            Encoding.UTF8.GetBytes(dialect.Cell(CellText.Of(cell)), output);
        }

        output.Write("\r\n"u8);
    }
}
