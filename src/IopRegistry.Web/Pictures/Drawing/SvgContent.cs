using System.Text.Encodings.Web;
using System.Xml;
using System.Xml.Linq;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>A drawing inside a page. An XML writer escapes every text and attribute of it.</summary>
/// <param name="namedBy">The id of the heading that says what is drawn; null where it stands in a link that says it.</param>
public sealed class SvgContent(XElement drawing, string? namedBy, Words words) : IHtmlContent
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var named = new XElement(drawing);
        named.SetAttributeValue("aria-labelledby", namedBy);
        foreach (var link in named.Descendants(Svg.Ns + "a"))
            link.SetAttributeValue("href", words.Address(link.Attribute("href")!.Value));
        using var xml = XmlWriter.Create(writer, Settings);
        named.WriteTo(xml);
    }
}
