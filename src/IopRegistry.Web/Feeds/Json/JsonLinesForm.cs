using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Json;

/// <summary>Every row as a line of JSON, the same object as in the paged JSON's items, streamed.</summary>
internal static class JsonLinesForm
{
    private const int RowsPerFlush = 100;

    public static FeedResult Of<TRow>(Selection<TRow> selection) => new(
        new Representation("application/jsonl; charset=utf-8", (output, cancelled) => Write(output, selection, cancelled))
        {
            FileName = selection.FileName(".jsonl"),
        },
        selection.About);

    private static async Task Write<TRow>(PipeWriter output, Selection<TRow> selection, CancellationToken cancelled)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = FeedJson.Options.Encoder });
        var count = 0;
        foreach (var row in selection.All.Value)
        {
            JsonSerializer.Serialize(json, selection.Table.Item(row, selection.About.Root), FeedJson.Options);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
            if (++count % RowsPerFlush == 0)
                await output.FlushAsync(cancelled);
        }
    }
}
