using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Data;

[TakesKeys]
public sealed class OrdbokModel(Registry registry) : PageModel
{
    public DataVersion Version => registry.Version;

    public ImmutableArray<GlossaryTable> Tables { get; } = Glossary.Of(registry).Tables;

    public static string TypeOf(ColumnSchema column) => column.Type switch
    {
        ColumnType.List => "lista",
        ColumnType.Number => "heltal",
        ColumnType.Date => "dag",
        ColumnType.Edtf => "datum",
        ColumnType.PeriodEnd => "datum, .. (tills vidare) eller tomt (okänt)",
        ColumnType.Choice => "något av",
        _ => "text",
    };
}
