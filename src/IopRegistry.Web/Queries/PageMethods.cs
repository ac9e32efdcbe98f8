namespace IopRegistry.Web.Queries;

/// <summary>Pages are read, and forms sent; a page asked with another method would be shown without its model.</summary>
internal static class PageMethods
{
    public static void UsePageMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || ErrorPages.IsForPrograms(context.Request.Path))
            return next(context);
        context.Response.Headers.Allow = "GET, HEAD, POST";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });
}
