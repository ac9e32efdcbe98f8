using Microsoft.Extensions.Primitives;

namespace IopRegistry.Web.Caching;

/// <summary>Marks a request whose answer may be kept; set by whoever knows the address.</summary>
internal sealed class KeepableAnswer
{
    public static readonly KeepableAnswer Mark = new();

    /// <summary>Asked of every answer again before it is kept, whatever its address: whole, without a cookie, and public by its own word.</summary>
    public static bool IsPublic(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK
        && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
        && response.Headers.CacheControl.ToString().StartsWith("public", StringComparison.Ordinal);
}
