using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Partnerskap;

internal static class Whereabouts
{
    /// <summary>The answer for an id that is not, or no longer, a partnership's: withdrawn, moved or never there.</summary>
    /// <param name="below">What follows the id in the address, with its query.</param>
    public static IActionResult Elsewhere(this PageModel page, Registry registry, string id, string below)
    {
        if (registry.FindWithdrawal(id) is { } withdrawal)
        {
            // For the error page, which runs in the same request.
            page.HttpContext.Features.Set(withdrawal);
            return page.StatusCode(StatusCodes.Status410Gone);
        }

        return registry.FindRedirect(id) is { } moved ? page.RedirectPermanent($"/partnerskap/{moved}{below}") : page.NotFound();
    }
}
