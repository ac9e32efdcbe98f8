using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Data;

[TakesKeys]
public sealed class OrdbokModel(Registry registry, Words words) : PageModel
{
    public DataVersion Version => registry.Version;

    public ImmutableArray<GlossaryTable> Tables { get; } = Glossary.Of(registry).Tables;

    public string TypeOf(ColumnSchema column) => column.Type switch
    {
        ColumnType.List => words["lista"],
        ColumnType.Number => words["heltal"],
        ColumnType.Date => words["dag"],
        ColumnType.Edtf => words["datum"],
        ColumnType.PeriodEnd => words["datum, .. (tills vidare) eller tomt (okänt)"],
        ColumnType.Choice => words["något av"],
        _ => words["text"],
    };
}
