using System.Text.Encodings.Web;
using System.Xml;
using System.Xml.Linq;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>A drawing inside a page. An XML writer escapes every text and attribute of it.</summary>
public sealed class SvgContent : IHtmlContent
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true };

    private readonly XElement _drawing;

    /// <param name="drawing">Taken over: it is named, and its links lead to pages in the page's language from here on.</param>
    /// <param name="namedBy">The id of the heading that says what is drawn; null where it stands in a link that says it.</param>
    public SvgContent(XElement drawing, string? namedBy, Words words)
    {
        _drawing = drawing;
        drawing.SetAttributeValue("aria-labelledby", namedBy);
        if (words.IsSwedish)
            return;
        foreach (var link in drawing.Descendants(Svg.Ns + "a"))
            link.SetAttributeValue("href", words.Address(link.Attribute("href")!.Value));
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var xml = XmlWriter.Create(writer, Settings);
        _drawing.WriteTo(xml);
    }
}
