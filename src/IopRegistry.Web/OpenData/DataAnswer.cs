using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.OpenData;

/// <summary>A file about the whole of a version: it takes no question but <c>version</c>.</summary>
internal static class DataAnswer
{
    public static IResult Of(FeedRequest request, string type, Func<byte[]> bytes) => Of(request, Representation.Whole(type, bytes));

    public static IResult Of(FeedRequest request, Representation form)
    {
        var (query, faults) = request.Read([]);
        // The publisher is configuration: it may change while the data stay.
        return faults.Length > 0
            ? Problem.BadQuery(faults)
            : new FeedResult(form with { Configured = form.Configured + request.Site.PublishedBy }, request.About(query.Pairs()));
    }
}
