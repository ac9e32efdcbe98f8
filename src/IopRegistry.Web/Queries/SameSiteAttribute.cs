using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IopRegistry.Web.Queries;

/// <summary>
/// Refuses a POST that another site's page sends. The browser says where it comes from, so a public form needs neither
/// cookie nor token. Where it says no <c>Sec-Fetch-Site</c> (older browsers, plain http) the <c>Origin</c> must be this
/// host, or <c>null</c>, which our own pages without a referrer send. A program that says nothing is let through, since it
/// could say anything.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SameSiteAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && !IsOwn(request))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    private static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => request.Headers.Origin.ToString() is "" or "null" || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value),
        _ => false,
    };
}
