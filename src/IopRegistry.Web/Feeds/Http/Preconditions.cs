using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace IopRegistry.Web.Feeds.Http;

internal static class Preconditions
{
    /// <summary>RFC 9110, 13.2.2: the client has it already. A tag, where one is sent, decides alone.</summary>
    public static bool HasIt(RequestHeaders request, EntityTagHeaderValue tag, DateTimeOffset modifiedAt)
    {
        if (request.IfNoneMatch is { Count: > 0 } known)
            return known.Any(mine => mine.Equals(EntityTagHeaderValue.Any) || mine.Compare(tag, useStrongComparison: false));
        return request.IfModifiedSince is { } since && modifiedAt <= since;
    }
}
