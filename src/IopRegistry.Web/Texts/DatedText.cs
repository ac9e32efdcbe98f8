using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Texts;

/// <summary>A sentence whose days are <c>time</c> elements, which no line break parts, and whose Swedish names are marked.</summary>
internal sealed partial record DatedText(ImmutableArray<(string Text, bool IsDay, bool IsName)> Parts, Words Words) : IHtmlContent
{
    public static DatedText Of(string sentence, ReadOnlySpan<string?> names, Words words)
    {
        var known = names.ToArray().OfType<string>().Distinct().ToList();
        var pattern = words.IsSwedish || known.Count == 0 ? Day() : new Regex($"{Day()}|({string.Join('|', known.Select(Regex.Escape))})");
        return new([.. pattern.Split(sentence).Where(part => part.Length > 0).Select(part => (part, Day().Match(part).Length == part.Length, known.Contains(part)))], words);
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (text, isDay, isName) in Parts)
        {
            if (isDay)
                writer.Write($"<time datetime=\"{text}\">{text}</time>");
            else if (isName)
                Words.Data(text).WriteTo(writer, encoder);
            else
                encoder.Encode(writer, text);
        }
    }

    [GeneratedRegex(@"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")]
    private static partial Regex Day();
}
