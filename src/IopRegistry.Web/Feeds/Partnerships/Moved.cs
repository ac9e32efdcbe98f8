using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds.Partnerships;

internal static class Moved
{
    /// <summary>410 for what has been withdrawn, a redirect for what has moved or merged; null where the id may stand.</summary>
    /// <param name="ending">Of the form asked for, such as <c>.json</c>.</param>
    public static IResult? Gone(this FeedRequest request, string id, string ending, string query)
    {
        if (request.Registry.FindWithdrawal(id) is { } withdrawal)
            return Problem.Withdrawn(withdrawal);
        return request.Registry.FindRedirect(id) is { } now
            ? TypedResults.Redirect($"{request.Http.PathBase}/partnerskap/{now}{ending}{query}", permanent: true)
            : null;
    }
}
