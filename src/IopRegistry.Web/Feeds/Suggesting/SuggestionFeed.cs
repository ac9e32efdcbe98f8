using System.Text.Json;
using IopRegistry.Search;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;

namespace IopRegistry.Web.Feeds.Suggesting;

/// <summary>
/// Suggestions while somebody types, in the shape browsers know (OpenSearch suggestions): the text, the names, what
/// each is, and its address. The search box on the pages reads the same answer.
/// </summary>
internal static class SuggestionFeed
{
    private const int Most = 8;

    private static readonly string[] Keys = ["q"];

    public static void MapSuggestions(this IEndpointRouteBuilder app) =>
        app.MapFeed("/sok/forslag", request => Suggest(request));

    private static IResult Suggest(FeedRequest request)
    {
        var (query, faults) = request.Read(Keys);
        if (faults.Length > 0)
            return Queries.Problem.BadQuery(faults);
        var found = request.Registry.Search.Suggest(query.Q, Most);
        return new FeedResult(
            Representation.Whole("application/x-suggestions+json; charset=utf-8", () => JsonSerializer.SerializeToUtf8Bytes(Shape(query.Q, found, request.Root), FeedJson.Options)),
            request.About(query.Pairs()));
    }

    private static object[] Shape(string q, IReadOnlyList<SuggestionEntry> found, string root) =>
        [q, found.Select(entry => entry.Label), found.Select(entry => entry.Kind), found.Select(entry => root + entry.Id)];
}
