using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Data;

public sealed record TableFile(string Name, string FileName, string Text, int Rows, long Bytes);

[TakesKeys]
public sealed class IndexModel(Registry registry, DownloadShelf shelf, Cite cite) : PageModel
{
    public DataVersion Version => registry.Version;

    public int Partnerships => registry.Partnerships.Length;

    public Downloads Whole { get; } = shelf.Of(registry);

    public Citation Citation => cite.Whole(Request);

    /// <summary>Keeps the version that the page was asked for, so that sizes and hashes are those of the files behind the links.</summary>
    public string VersionQuery => RequestedVersion.QueryOf(HttpContext);

    public ImmutableArray<TableFile> Tables =>
    [
        .. Schema.Tables.Where(table => registry.Files.ContainsKey(table.FileName)).Select(table => new TableFile(
            table.Name, table.FileName, TableText.Of(table.Name), registry.Rows.Of(table).Count, registry.Files[table.FileName].Length)),
    ];
}
