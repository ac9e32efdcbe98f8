using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IopRegistry.Web.Queries;

/// <summary>
/// Refuses a POST that another site's page sends. The browser says where it comes from, so a public form needs neither
/// cookie nor token; a program that says nothing is let through, since it could say anything.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SameSiteAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.Headers["Sec-Fetch-Site"] == "cross-site")
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}
