using IopRegistry.Markdown;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Om;

/// <summary>A knowledge page from <c>data/pages</c>, at <c>/om/{slug}</c> or an address of its own (see Program.cs).</summary>
[TakesKeys]
public sealed class TextModel(Registry registry, Words words) : PageModel
{
    public RenderedPage Text { get; private set; } = null!;

    /// <summary>The law wants the one who answers for the site named where rights against it are told.</summary>
    public bool NamesActor => Text.Slug is "tillganglighet" or "dataskydd";

    public IActionResult OnGet()
    {
        var address = Request.Path.Value!.TrimEnd('/');
        if (registry.PagesIn(words).FirstOrDefault(page => page.Address == address) is not { } text)
            return NotFound();
        Text = text;
        return Page();
    }
}
