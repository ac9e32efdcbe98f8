using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IopRegistry.Web.Queries;

/// <summary>
/// The query keys of a page that does not read the shared query itself; any other is refused there, too. Otherwise one
/// page would have as many addresses as somebody cares to invent.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesKeysAttribute(params string[] keys) : Attribute, IResourceFilter
{
    public IReadOnlyList<string> Keys => keys;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        var (_, faults) = RequestQuery.Read(http.RequestServices.GetRequiredService<Registry>(), http.Request, keys);
        if (faults.IsEmpty)
            return;
        http.Features.Set(new RefusedQuery(faults));
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
