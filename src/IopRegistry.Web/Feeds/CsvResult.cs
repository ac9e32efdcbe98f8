using System.Buffers;
using System.Text;

namespace IopRegistry.Web.Feeds;

/// <summary>
/// Rows streamed as canonical CSV (RFC 4180): UTF-8 without byte order mark, comma, CRLF, quotes only where needed.
/// Memory does not grow with the number of rows.
/// </summary>
internal sealed class CsvResult(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows, string fileName) : IResult
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    private const int RowsPerFlush = 200;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        Write(response.BodyWriter, header);
        var count = 0;
        foreach (var row in rows)
        {
            Write(response.BodyWriter, row);
            if (++count % RowsPerFlush == 0)
                await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private static void Write(IBufferWriter<byte> output, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                output.Write(","u8);
            first = false;
            Encoding.UTF8.GetBytes(Quoted(cell), output);
        }

        output.Write("\r\n"u8);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
