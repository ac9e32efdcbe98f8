using System.Collections.Immutable;
using IopRegistry.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>Why the request was refused; the page for 400 tells it.</summary>
public sealed record RefusedQuery(ImmutableArray<QueryFault> Faults);

internal static class RefusedQueryExtensions
{
    public static IActionResult Refused(this PageModel page, ImmutableArray<QueryFault> faults)
    {
        page.HttpContext.Features.Set(new RefusedQuery(faults));
        return new StatusCodeResult(StatusCodes.Status400BadRequest);
    }
}
