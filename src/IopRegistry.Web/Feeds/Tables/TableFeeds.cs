using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Feeds.Csv;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Feeds.Xlsx;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds.Tables;

/// <summary>The rows that answer a request, or why it is refused.</summary>
internal sealed record Answer<TRow>(Selection<TRow>? Selection, ImmutableArray<QueryFault> Faults)
{
    public static Answer<TRow> Of(Selection<TRow> selection) => new(selection, []);

    public static Answer<TRow> Refused(ImmutableArray<QueryFault> faults) => new(null, faults);
}

/// <summary>Gives a table its address in every form.</summary>
internal static class TableFeeds
{
    public static void MapTable<TRow>(this IEndpointRouteBuilder app, string path, Func<FeedRequest, Answer<TRow>> read)
    {
        app.MapForm(path + ".json", read, (_, selection) => JsonForm.Of(selection));
        app.MapForm(path + ".jsonl", read, (_, selection) => JsonLinesForm.Of(selection));
        app.MapForm(path + ".csv", read, (_, selection) => CsvForm.Of(selection));
        app.MapForm(path + ".xlsx", read, (request, selection) => XlsxForm.Of(selection, request.Site.PublishedBy.Named(inEnglish: false)));
    }

    public static void MapForm<TRow>(this IEndpointRouteBuilder app, string pattern, Func<FeedRequest, Answer<TRow>> read, Func<FeedRequest, Selection<TRow>, IResult> form) =>
        app.MapFeed(pattern, request =>
        {
            var answer = read(request);
            return answer.Selection is { } selection ? form(request, selection) : Problem.BadQuery(answer.Faults);
        });
}
