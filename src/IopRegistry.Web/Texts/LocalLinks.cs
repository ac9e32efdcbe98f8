using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IopRegistry.Web.Texts;

/// <summary>
/// Keeps the language of every link and form: views write an address as it is in Swedish. A link with <c>hreflang</c>
/// says itself which language it leads to.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("form", Attributes = "action")]
public sealed class LocalLinks : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!English.IsAskedFor(ViewContext.HttpContext.Request) || output.Attributes.ContainsName("hreflang"))
            return;
        var name = output.TagName == "form" ? "action" : "href";
        if (output.Attributes[name]?.Value is not { } address)
            return;
        // Encoded already, unless another tag helper made it; no address has a character before ? that encoding changes.
        var written = address is IHtmlContent content ? Written(content) : address as string ?? "";
        var english = English.Address(written);
        if (!ReferenceEquals(english, written))
            output.Attributes.SetAttribute(name, address is IHtmlContent ? new HtmlContentBuilder().AppendHtml(english) : english);
    }

    private static string Written(IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, NullHtmlEncoder.Default);
        return text.ToString();
    }
}
