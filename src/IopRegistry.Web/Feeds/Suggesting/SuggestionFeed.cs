using System.Text.Json;
using IopRegistry.Search;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Feeds.Suggesting;

/// <summary>
/// Suggestions while somebody types, in the shape browsers know (OpenSearch suggestions): the text, the names, what
/// each is, and its address. The search box on the pages reads the same answer, in the page's language.
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
        var found = request.Registry.Search.Suggest(query.Q, Most, request.Words);
        return new FeedResult(
            Representation.Whole("application/x-suggestions+json; charset=utf-8", () => JsonSerializer.SerializeToUtf8Bytes(Shape(query.Q, found, request.Root, request.Words), FeedJson.Options)),
            request.About(query.Pairs()));
    }

    private static object[] Shape(string q, IReadOnlyList<SuggestionEntry> found, string root, Words words) =>
        [q, found.Select(entry => entry.Label), found.Select(entry => Kind(entry.Kind, words)), found.Select(entry => root + words.Address(entry.Id))];

    /// <summary>Swedish has one word for one partnership and for many.</summary>
    private static string Kind(string kind, Words words) => words.IsSwedish ? kind : kind switch
    {
        SuggestionEntries.Place => words["Plats"],
        SuggestionEntries.Organisation => words["En organisation"],
        SuggestionEntries.Focus => words["Fokusområde"],
        _ => words["Ett partnerskap"],
    };
}
