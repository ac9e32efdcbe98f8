using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Queries;

/// <summary>Pages are read, and forms sent; a page asked with another method would be shown without its model.</summary>
internal static class PageMethods
{
    /// <summary>After routing, which says whether the address is a page's.</summary>
    public static void UsePageMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsTaken(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null)
            return next(context);
        context.Response.Headers.Allow = "GET, HEAD, POST";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });

    public static bool IsTaken(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method);
}
