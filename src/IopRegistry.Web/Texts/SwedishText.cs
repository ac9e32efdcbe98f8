using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Texts;

/// <summary>Swedish words on a page in another language, marked so that they are read aloud as Swedish.</summary>
internal sealed record SwedishText(string Text, bool IsMarked) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (IsMarked)
            writer.Write("<span lang=\"sv\">");
        encoder.Encode(writer, Text);
        if (IsMarked)
            writer.Write("</span>");
    }

    public override string ToString() => Text;
}
