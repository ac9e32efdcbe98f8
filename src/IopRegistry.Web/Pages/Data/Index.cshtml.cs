using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Web.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Data;

public sealed record TableFile(string Name, string FileName, string Text, int Rows, long Bytes);

public sealed class IndexModel(Registry registry, SwedishDay day, Site site) : PageModel
{
    public DataVersion Version => registry.Version;

    public int Partnerships => registry.Partnerships.Length;

    public DateOnly Today => day.Today;

    public string Root => site.Root(Request);

    public ImmutableArray<TableFile> Tables =>
    [
        .. Schema.Tables.Where(table => registry.Files.ContainsKey(table.FileName)).Select(table => new TableFile(
            table.Name, table.FileName, TableText.Of(table.Name), registry.Rows.Of(table).Count, registry.Files[table.FileName].Length)),
    ];
}
