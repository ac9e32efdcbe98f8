using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using IopRegistry.Web.OpenData;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>The day that the page on its way shows, where the address names one.</summary>
public sealed record ChosenDay(DateOnly Day);

/// <summary>
/// Every link from a page of a chosen day to another page that shows a day keeps it, and every link from a page of a
/// chosen version keeps the version: a visitor who looks at 2023 stays there until she chooses otherwise.
/// <c>leaves-day</c> and <c>leaves-version</c> are for the links that choose.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed partial class DayKeepingLink : TagHelper
{
    /// <summary>Before the links are led to the page in the visitor's language.</summary>
    public override int Order => -1;

    [HtmlAttributeName("leaves-day")]
    public bool LeavesDay { get; set; }

    [HtmlAttributeName("leaves-version")]
    public bool LeavesVersion { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes.ContainsName("hreflang") || Text(output.Attributes["href"]?.Value) is not { } address)
            return;
        var kept = address;
        if (!LeavesDay && Page.HttpContext.Features.Get<ChosenDay>() is { Day: var day } && ShowsADay().IsMatch(address))
            kept = With("asof", day.ToIso(), kept);
        if (!LeavesVersion && Page.HttpContext.Features.Get<ChosenVersion>() is { Name: var version } && HasVersions().IsMatch(address))
            kept = With(RequestedVersion.Key, version, kept);
        if (kept != address)
            output.Attributes.SetAttribute("href", kept);
    }

    /// <summary>What stands in the markup is encoded already; what comes out of code is not.</summary>
    private static string? Text(object? value)
    {
        if (value is not IHtmlContent content)
            return value?.ToString();
        using var written = new StringWriter();
        content.WriteTo(written, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(written.ToString());
    }

    /// <returns>The address as it is where it names one itself.</returns>
    private static string With(string key, string value, string address)
    {
        if (address.Contains($"?{key}=", StringComparison.Ordinal) || address.Contains($"&{key}=", StringComparison.Ordinal))
            return address;
        var (path, anchor) = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{key}={value}{anchor}";
    }

    /// <summary>The pages whose model is a <see cref="DayPage"/>; the lists of all organisations and places show no day.</summary>
    [GeneratedRegex(@"^(/|/partnerskap|/partnerskap/[a-z0-9-]+(/insyn)?|/(organisationer|namnder|platser)/[a-z0-9-]+|/statistik)([?#]|$)")]
    private static partial Regex ShowsADay();

    /// <summary>Pages and files alike, but what is proposed, decided or about versions themselves.</summary>
    [GeneratedRegex(@"^/(?!/|rattelser|redaktion|halsa|data/(skillnad|versioner)|openapi)")]
    private static partial Regex HasVersions();
}
