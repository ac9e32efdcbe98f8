using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace IopRegistry.Web.Feeds.Http;

internal static class Preconditions
{
    /// <summary>RFC 9110, 13.2.2: the client has it already. A tag, where one is sent, decides alone.</summary>
    public static bool HasIt(RequestHeaders request, EntityTagHeaderValue tag, DateTimeOffset modifiedAt)
    {
        if (request.IfNoneMatch is { Count: > 0 })
            return HasTag(request, tag);
        return request.IfModifiedSince is { } since && modifiedAt <= since;
    }

    public static bool HasTag(RequestHeaders request, EntityTagHeaderValue tag) =>
        request.IfNoneMatch.Any(mine => mine.Equals(EntityTagHeaderValue.Any) || mine.Compare(tag, useStrongComparison: false));
}
