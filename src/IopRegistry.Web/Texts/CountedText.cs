using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Texts;

/// <summary>A number with its word, such as "3 partnerskap", of which only the number is seen: what it counts stands in the heading.</summary>
internal sealed record CountedText(string Said) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var end = Said.IndexOf(' ', StringComparison.Ordinal);
        encoder.Encode(writer, Said[..end]);
        writer.Write("<span class=\"visually-hidden\">");
        encoder.Encode(writer, Said[end..]);
        writer.Write("</span>");
    }
}
