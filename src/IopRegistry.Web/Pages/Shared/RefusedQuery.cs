using System.Collections.Immutable;
using IopRegistry.Search;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>Why the request was refused; the page for 400 tells it.</summary>
public sealed record RefusedQuery(ImmutableArray<QueryFault> Faults)
{
    /// <summary>What was asked for without what is wrong in it; null where the fault is not in a parameter that can be left out.</summary>
    public static string? Without(HttpContext http, IReadOnlyCollection<QueryFault> faults)
    {
        var asked = http.Features.Get<IStatusCodeReExecuteFeature>();
        var path = asked is null ? http.Request.Path : new PathString(asked.OriginalPath);
        var query = QueryHelpers.ParseQuery(asked?.OriginalQueryString ?? http.Request.QueryString.Value);
        var wrong = faults.Select(fault => fault.Parameter).ToHashSet();
        if (!wrong.IsSubsetOf(query.Keys) || !Texts.English.IsWithin(path.Value!))
            return null;
        return path.ToUriComponent() + QueryString.Create(query.Where(pair => !wrong.Contains(pair.Key))).ToUriComponent();
    }
}

internal static class RefusedQueryExtensions
{
    public static IActionResult Refused(this PageModel page, ImmutableArray<QueryFault> faults)
    {
        page.HttpContext.Features.Set(new RefusedQuery(faults));
        return new StatusCodeResult(StatusCodes.Status400BadRequest);
    }
}
