using IopRegistry.Markdown;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Om;

/// <summary>The method's text, and the sources as the data has them.</summary>
[TakesKeys]
public sealed class MetodModel(Registry registry, Words words) : PageModel
{
    public RenderedPage Text { get; private set; } = null!;

    public IEnumerable<(Source Source, int Count)> Sources => registry.Rows.Sources
        .Select(source => (source, registry.CountFrom(source)))
        .OrderByDescending(counted => counted.Item2);

    public IActionResult OnGet()
    {
        if (registry.PagesIn(words).FirstOrDefault(page => page.Slug == "metod") is not { } text)
            return NotFound();
        Text = text;
        return Page();
    }
}
