using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>Links of views keep the day and the version; <c>leaves-day</c> and <c>leaves-version</c> are for those that choose.</summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class DayKeepingLink : TagHelper
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
        var kept = KeptAddress.In(Page.HttpContext, address, !LeavesDay, !LeavesVersion);
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
}
