using IopRegistry.Web.Limits;

namespace IopRegistry.Web.Feeds.Http;

/// <summary>Tells an endpoint that sends a feed from a page.</summary>
internal sealed class FeedAddress
{
    public static readonly FeedAddress Mark = new();
}

/// <summary>An address for programs: open to scripts of every site, answers GET and HEAD, refuses the rest by name.</summary>
internal static class FeedRoutes
{
    private const string Methods = "GET, HEAD, OPTIONS";

    // Plain request delegates: binding parameters by their types costs the start half a second of compiled expressions.
    public static void MapFeed(this IEndpointRouteBuilder app, string pattern, Func<FeedRequest, IResult> answer) =>
        app.MapFeed(pattern, request => Task.FromResult(answer(request)));

    public static void MapFeed(this IEndpointRouteBuilder app, string pattern, Func<FeedRequest, Task<IResult>> answer)
    {
        app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], http => Run(http, answer))
            .WithMetadata(FeedAddress.Mark).WithRequestTimeout(ServerLimits.Download);
        // Mapped, because a page such as /partnerskap/{id} would otherwise take a POST to /partnerskap/{id}.json.
        app.MapMethods(
            pattern, [HttpMethods.Options, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete], http => Refuse(http));
    }

    /// <typeparam name="TSource">A service that the answer needs beside the registry.</typeparam>
    public static void MapFeed<TSource>(this IEndpointRouteBuilder app, string pattern, Func<FeedRequest, TSource, IResult> answer)
        where TSource : notnull =>
        app.MapFeed(pattern, request => answer(request, request.Http.HttpContext.RequestServices.GetRequiredService<TSource>()));

    private static async Task Run(HttpContext http, Func<FeedRequest, Task<IResult>> answer)
    {
        Open(http.Response);
        await (await answer(FeedRequest.Of(http))).ExecuteAsync(http);
    }

    private static Task Refuse(HttpContext http)
    {
        Open(http.Response);
        return Other(http).ExecuteAsync(http);
    }

    /// <summary>A script's preflight (it may send If-None-Match, which is not on the list of harmless headers), or 405.</summary>
    private static IResult Other(HttpContext http)
    {
        http.Response.Headers.Allow = Methods;
        if (!HttpMethods.IsOptions(http.Request.Method))
            return Queries.Problem.Of(405);
        http.Response.Headers.AccessControlAllowMethods = Methods;
        http.Response.Headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since";
        http.Response.Headers.AccessControlMaxAge = "86400";
        return TypedResults.NoContent();
    }

    /// <summary>Lets scripts of other sites read the answer, refusals too.</summary>
    public static void Open(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "Content-Disposition, ETag, Last-Modified, Link, X-As-Of, X-Data-Version";
    }
}
