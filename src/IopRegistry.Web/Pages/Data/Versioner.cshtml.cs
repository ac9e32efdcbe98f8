using System.Collections.Immutable;
using IopRegistry.Publishing;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Data;

[TakesKeys]
public sealed class VersionerModel(VersionArchive archive, Cite cite) : PageModel
{
    public ImmutableArray<KnownVersion> Versions { get; } = archive.All();

    public Citation Whole => cite.Whole(Request);
}
