using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>The day that the page on its way shows, where the address names one.</summary>
public sealed record ChosenDay(DateOnly Day);

/// <summary>
/// Every link from a page of a chosen day to another page that shows a day keeps it: a visitor who looks at 2023 stays
/// there until she chooses otherwise. <c>leaves-day</c> is for the links that choose.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed partial class DayKeepingLink : TagHelper
{
    /// <summary>Before the links are led to the page in the visitor's language.</summary>
    public override int Order => -1;

    [HtmlAttributeName("leaves-day")]
    public bool LeavesDay { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!LeavesDay && Page.HttpContext.Features.Get<ChosenDay>() is { Day: var day } && Text(output.Attributes["href"]?.Value) is { } address && With(day, address) is { } kept)
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

    /// <returns>Null where the address shows no day or names one itself.</returns>
    private static string? With(DateOnly day, string address)
    {
        if (!ShowsADay().IsMatch(address) || AsOf().IsMatch(address))
            return null;
        var (path, anchor) = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={day.ToIso()}{anchor}";
    }

    /// <summary>The pages whose model is a <see cref="DayPage"/>; the lists of all organisations and places show no day.</summary>
    [GeneratedRegex(@"^(/|/partnerskap|/partnerskap/[a-z0-9-]+(/insyn)?|/(organisationer|namnder|platser)/[a-z0-9-]+|/statistik)([?#]|$)")]
    private static partial Regex ShowsADay();

    [GeneratedRegex("[?&]asof=")]
    private static partial Regex AsOf();
}
