using Microsoft.AspNetCore.Diagnostics;

namespace IopRegistry.Web.Queries;

/// <summary>An address that ends in a feed's suffix gets problem details (RFC 9457); every other one a page in plain Swedish.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/fel/500");
        // Innermost, so that a program gets problem details and not the page.
        app.UseWhen(http => IsForPrograms(http.Request.Path), feeds => feeds.UseExceptionHandler(fault => fault.Run(http => Problem.Of(500).ExecuteAsync(http))));
        app.UseStatusCodePages(async context =>
        {
            var http = context.HttpContext;
            if (IsForPrograms(http.Request.Path))
                await Problem.Of(http.Response.StatusCode).ExecuteAsync(http);
            else
                await Rerun(context);
        });
    }

    public static bool IsForPrograms(PathString path) =>
        Path.GetExtension(path.Value) is ".json" or ".jsonl" or ".csv" or ".xlsx" or ".atom" or ".ics"
            or ".jsonld" or ".rdf" or ".zip" or ".sqlite" or ".bib" or ".md" or ".xml" or ".svg"
        || path.StartsWithSegments("/sok") || path.StartsWithSegments("/halsa") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/datasets");

    /// <summary>Runs the error page in the same request, so that the address and the status stay.</summary>
    private static async Task Rerun(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = http.Request.Path, OriginalPathBase = http.Request.PathBase, OriginalQueryString = http.Request.QueryString.Value });
        http.Request.Path = $"/fel/{status}";
        if (!PageMethods.IsTaken(http.Request.Method))
            http.Request.Method = HttpMethods.Get;
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        await context.Next(http);
    }
}
