using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Texts;

/// <summary>A sentence whose days are <c>time</c> elements, which no line break parts, and whose Swedish names are marked.</summary>
internal sealed partial record DatedText(ImmutableArray<(string Text, bool IsDay, bool IsName)> Parts, Words Words) : IHtmlContent
{
    /// <summary>A name that another one begins with does not cut that one short, nor does a day in it.</summary>
    public static DatedText Of(string sentence, ReadOnlySpan<string?> names, Words words)
    {
        var parts = ImmutableArray.CreateBuilder<(string, bool, bool)>();
        string[] known = words.IsSwedish ? [] : [.. names.ToArray().OfType<string>().Where(name => name.Length > 0).Distinct().OrderByDescending(name => name.Length)];
        AddNamed(parts, sentence, known);
        return new(parts.ToImmutable(), words);
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
                encoder.Encode(writer, UnbrokenText.Of(text));
        }
    }

    private static void AddNamed(ImmutableArray<(string, bool, bool)>.Builder parts, string text, ReadOnlySpan<string> longestFirst)
    {
        for (var i = 0; i < longestFirst.Length; i++)
        {
            var name = longestFirst[i];
            var at = text.IndexOf(name, StringComparison.Ordinal);
            if (at < 0)
                continue;
            AddNamed(parts, text[..at], longestFirst[(i + 1)..]);
            parts.Add((name, false, true));
            AddNamed(parts, text[(at + name.Length)..], longestFirst[i..]);
            return;
        }

        AddDated(parts, text);
    }

    private static void AddDated(ImmutableArray<(string, bool, bool)>.Builder parts, string text)
    {
        var at = 0;
        foreach (var day in Day().EnumerateMatches(text))
        {
            if (day.Index > at)
                parts.Add((text[at..day.Index], false, false));
            parts.Add((text.Substring(day.Index, day.Length), true, false));
            at = day.Index + day.Length;
        }

        if (at < text.Length)
            parts.Add((text[at..], false, false));
    }

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")]
    private static partial Regex Day();
}
