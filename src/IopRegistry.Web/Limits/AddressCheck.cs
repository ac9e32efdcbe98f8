using IopRegistry.Search;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Diagnostics;

namespace IopRegistry.Web.Limits;

/// <summary>
/// Refuses control characters in path and query before anything is looked up: output caching uses some of them to tell
/// the parts of its keys apart, and answered one address with another's page (aspnetcore#67763).
/// </summary>
internal static class AddressCheck
{
    // The page that tells of the refusal is run with the same query; it is not kept.
    public static void UseAddressCheck(this IApplicationBuilder app) => app.Use((http, next) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is null && FaultIn(http.Request) is { } fault ? Refuse(http, fault) : next(http));

    private static QueryFault? FaultIn(HttpRequest request)
    {
        var words = Words.For(request);
        if ((request.Path.Value ?? "").Any(char.IsControl))
            return new QueryFault(words["adressen"], "…", words["Adressen har ett styrtecken."], words["ta bort tecknet."]);
        // The raw text first: most queries have no escaped character below a space, and need no second look.
        if (request.QueryString.Value is not { Length: > 1 } query || !(query.Contains('%', StringComparison.Ordinal) || query.Any(char.IsControl)))
            return null;
        foreach (var (key, values) in request.Query)
        {
            if (key.Any(char.IsControl) || values.Any(value => value?.Any(char.IsControl) == true))
                return new QueryFault(string.Concat(key.Where(c => !char.IsControl(c))), "…", words["Värdet har ett styrtecken."], words["ta bort tecknet."]);
        }

        return null;
    }

    private static Task Refuse(HttpContext http, QueryFault fault)
    {
        if (ErrorPages.IsForPrograms(http.Request.Path))
        {
            FeedRoutes.Open(http.Response);
            return Problem.BadQuery([fault]).ExecuteAsync(http);
        }

        http.Features.Set(new RefusedQuery([fault]));
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
