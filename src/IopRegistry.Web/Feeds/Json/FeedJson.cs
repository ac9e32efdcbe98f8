using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace IopRegistry.Web.Feeds.Json;

internal static class FeedJson
{
    /// <summary>Names as the code writes them; å, ä and ö as themselves.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
