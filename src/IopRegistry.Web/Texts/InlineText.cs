using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Texts;

/// <summary>
/// A text of ours with links, strong words or code in it, so that a translation may put them elsewhere in the sentence.
/// <c>~words~</c> in a translation are Swedish. Marks are read in the text alone, never in its arguments, and those are encoded.
/// </summary>
internal sealed partial record InlineText(string Text, object?[] Arguments, Words Words) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(Text, writer, encoder);

    /// <param name="isCode">To be copied as it is.</param>
    private void Write(string text, TextWriter writer, HtmlEncoder encoder, bool isCode = false)
    {
        var at = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            encoder.Encode(writer, Unbroken(text[at..mark.Index]));
            at = mark.Index + mark.Length;
            if (mark.Groups["n"] is { Success: true } argument)
                WriteArgument(Arguments[Number(argument)], writer, encoder);
            else if (mark.Groups["label"] is { Success: true } label)
                WriteLink(label.Value, mark.Groups["to"].Value, writer, encoder);
            else if (mark.Groups["sv"] is { Success: true } swedish)
                Words.Data(swedish.Value).WriteTo(writer, encoder);
            else
                WriteElement(mark.Groups["strong"] is { Success: true } ? "strong" : "code", mark.Groups["strong"].Value + mark.Groups["code"].Value, writer, encoder);
        }

        encoder.Encode(writer, Unbroken(text[at..]));

        string Unbroken(string part) => isCode ? part : UnbrokenText.Of(part);
    }

    private void WriteArgument(object? argument, TextWriter writer, HtmlEncoder encoder)
    {
        if (argument is IHtmlContent content)
            content.WriteTo(writer, encoder);
        else
            encoder.Encode(writer, Convert.ToString(argument, Words.Culture) ?? "");
    }

    private void WriteLink(string label, string to, TextWriter writer, HtmlEncoder encoder)
    {
        var address = Marks().Match(to) is { Success: true } given ? Convert.ToString(Arguments[Number(given.Groups["n"])], CultureInfo.InvariantCulture)! : to;
        writer.Write("<a href=\"");
        encoder.Encode(writer, Words.Address(Words.Kept(address)));
        writer.Write("\">");
        Write(label, writer, encoder);
        writer.Write("</a>");
    }

    private void WriteElement(string name, string inner, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<{name}>");
        Write(inner, writer, encoder, isCode: name == "code");
        writer.Write($"</{name}>");
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<n>\d)\}|\[(?<label>[^\]]+)\]\((?<to>[^)]+)\)|\*\*(?<strong>.+?)\*\*|`(?<code>[^`]+)`|~(?<sv>[^~]+)~")]
    private static partial Regex Marks();
}
