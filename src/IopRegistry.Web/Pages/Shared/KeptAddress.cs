using System.Net;
using System.Text.RegularExpressions;
using IopRegistry.Web.OpenData;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>The day that the page on its way shows, where the address names one.</summary>
public sealed record ChosenDay(DateOnly Day);

/// <summary>
/// Every link from a page of a chosen day to another page that shows a day keeps it, and every link from a page of a
/// chosen version keeps the version: a visitor who looks at 2023 stays there until she chooses otherwise.
/// </summary>
internal static partial class KeptAddress
{
    public static string In(HttpContext http, string address, bool keepsDay = true, bool keepsVersion = true)
    {
        if (keepsDay && http.Features.Get<ChosenDay>() is { Day: var day } && ShowsADay().IsMatch(address))
            address = With("asof", day.ToIso(), address);
        if (keepsVersion && http.Features.Get<ChosenVersion>() is { Name: var version } && HasVersions().IsMatch(address))
            address = With(RequestedVersion.Key, version, address);
        return address;
    }

    /// <summary>A running text, rendered once for all; what is put into its addresses are a day and a version's checked name.</summary>
    public static string InHtml(HttpContext http, string html) =>
        http.Features.Get<ChosenDay>() is null && http.Features.Get<ChosenVersion>() is null
            ? html
            : Href().Replace(html, link => $"href=\"{WebUtility.HtmlEncode(In(http, WebUtility.HtmlDecode(link.Groups[1].Value)))}\"");

    /// <returns>The address as it is where it names one itself.</returns>
    private static string With(string key, string value, string address)
    {
        if (address.Contains($"?{key}=", StringComparison.Ordinal) || address.Contains($"&{key}=", StringComparison.Ordinal))
            return address;
        var (path, anchor) = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{key}={value}{anchor}";
    }

    /// <summary>The pages whose model is a <see cref="DayPage"/>; the lists of all organisations and places show no day. A running text in English says so in its links.</summary>
    [GeneratedRegex(@"^(/en)?(/|/partnerskap|/partnerskap/[a-z0-9-]+(/insyn)?|/(organisationer|namnder|platser)/[a-z0-9-]+|/statistik)([?#]|$)")]
    private static partial Regex ShowsADay();

    /// <summary>Pages and files alike, but what is proposed, decided or about versions themselves.</summary>
    [GeneratedRegex(@"^(/en)?/(?!/|en/|rattelser|redaktion|halsa|data/(skillnad|versioner)|openapi)")]
    private static partial Regex HasVersions();

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Href();
}
