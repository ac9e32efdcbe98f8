using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Texts;

/// <summary>Words of the data, marked with their language where the page's is another, so that they are read aloud in it.</summary>
/// <param name="Language">As in <c>lang</c>; null where no mark is needed.</param>
internal sealed record DataText(string Text, string? Language) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Language is not null)
            writer.Write($"<span lang=\"{Language}\">");
        encoder.Encode(writer, UnbrokenText.Of(Text));
        if (Language is not null)
            writer.Write("</span>");
    }

    public override string ToString() => Text;
}
