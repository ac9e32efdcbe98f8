using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Web.Feeds.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>One decision, with the rows of the change log it led to.</summary>
public sealed class BeslutModel(Registry registry, PublicLog log) : PageModel
{
    public Decision Decision { get; private set; } = null!;

    public ImmutableArray<ChangeEntry> Changes { get; private set; } = [];

    public string? Heading => IndexModel.TitleOf(registry, Decision);

    /// <summary>As it is now, under whatever id; null where it is withdrawn, or about none.</summary>
    public Partnership? Record => registry.RecordOf(Decision.Kind, Decision.PartnershipId, Decision.Id);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await log.FindAsync(id, registry, HttpContext.RequestAborted) is not { } decision)
            return NotFound();
        Decision = decision;
        var titles = new ColumnTitles(registry);
        Changes =
        [
            .. registry.Rows.Changes.Where(change => change.CorrectionId == id)
                .Select(change => new ChangeEntry(change, ToldChanges.PartnershipOf(registry, change), change.SourceId is { } source ? registry.FindSource(source) : null, titles)),
        ];
        return Page();
    }
}
