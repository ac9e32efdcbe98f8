using IopRegistry.Corrections;
using IopRegistry.Corrections.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>Every decision in public, refusals too, without the sender.</summary>
public sealed class IndexModel(Registry registry, PublicLog log) : PageModel
{
    /// <summary>Null where the database is away and nothing was read before.</summary>
    public PublicLog.LogPage? Log { get; private set; }

    public bool IsFresh { get; private set; }

    public int Number { get; private set; } = 1;

    /// <summary>Null for a partnership that is not here.</summary>
    public string? TitleOf(Decision decision) => TitleOf(registry, decision);

    public static string? TitleOf(Registry registry, Decision decision) => CorrectionWords.SubjectOf(registry, decision.PartnershipId, decision.Subject) ?? registry.RecordOf(decision.Kind, decision.PartnershipId, decision.Id)?.Title;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Request.Query["page"].ToString() is { Length: > 0 } page && !(int.TryParse(page, out var number) && number is > 0 and < 100_000 && (Number = number) > 0))
            return BadRequest();
        try
        {
            (Log, IsFresh) = await log.PageAsync(Number, registry, HttpContext.RequestAborted);
        }
        catch (DatabaseUnavailableException) when (Number == 1)
        {
            // A public page stays readable: it says that the list is not at hand.
        }

        return Page();
    }
}
