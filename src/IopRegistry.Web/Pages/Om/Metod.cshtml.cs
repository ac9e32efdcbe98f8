using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Om;

public sealed class MetodModel(Registry registry) : PageModel
{
    public IEnumerable<(Source Source, int Count)> Sources => registry.Rows.Sources
        .Select(source => (source, registry.Partnerships.Count(row => row.SourceId == source.Id)))
        .OrderByDescending(counted => counted.Item2);

    public int Partnerships => registry.Partnerships.Length;
}
