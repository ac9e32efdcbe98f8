using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Xlsx;

/// <summary>Any table as an Excel workbook: the rows with typed cells, and a sheet that says what they are.</summary>
internal static class XlsxForm
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static FeedResult Of<TRow>(Selection<TRow> selection, string? publisher) => new(
        new Representation(Type, async (output, cancelled) =>
        {
            // XML and ZIP are written synchronously, which a response does not take; a file keeps memory flat and the first byte back until all is well.
            await using var file = Temporary();
            XlsxWorkbook.Write(file, selection, publisher);
            file.Position = 0;
            await file.CopyToAsync(output.AsStream(leaveOpen: true), cancelled);
        })
        {
            FileName = selection.FileName(".xlsx"),
            IsCompressible = false,
            Configured = publisher ?? "",
        },
        selection.About);

    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
}
