using System.Text.Encodings.Web;
using IopRegistry.Search;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>A text with the words of a search marked. Content and not a view of its own: a list has dozens, and a view costs more than all it writes.</summary>
internal sealed record Marked(IReadOnlyList<Segment> Segments) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var segment in Segments)
        {
            writer.Write(segment.IsMatch ? "<mark>" : "");
            encoder.Encode(writer, segment.Text);
            writer.Write(segment.IsMatch ? "</mark>" : "");
        }
    }
}
