using System.Security.Cryptography;
using System.Text;
using IopRegistry.Web.Feeds.Tables;
using Microsoft.Net.Http.Headers;

namespace IopRegistry.Web.Feeds.Http;

internal static class EntityTag
{
    /// <summary>A new build may write other bytes of the same data.</summary>
    private static readonly string Build = typeof(EntityTag).Module.ModuleVersionId.ToString();

    /// <summary>
    /// Strong: everything the bytes depend on is in it. The day stands resolved, or yesterday's status would be served
    /// after midnight; the root does too, since rows hold absolute addresses.
    /// </summary>
    public static EntityTagHeaderValue Of(Provenance about, Representation form, ContentCoding coding)
    {
        var all = string.Join('\n', Build, about.Version.Tag, about.Root, about.Path, about.Query, about.AsOf?.ToIso(), form.ContentType, Representation.Language, form.Configured, coding.Name);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..24]}\"");
    }
}
