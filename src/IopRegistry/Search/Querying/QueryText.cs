using System.Buffers;
using System.Collections.Immutable;

namespace IopRegistry.Search;

internal sealed record QueryPart(ImmutableArray<Token> Tokens, bool IsPhrase, bool IsExcluded);

/// <summary>
/// What somebody typed, read as words, "phrases" and -exclusions. There is nothing that it cannot be: an unclosed
/// quotation mark, a lone minus or half a surrogate pair is no word, and what is beyond the bounds is not looked at.
/// </summary>
internal sealed record QueryText(string Text, ImmutableArray<QueryPart> Parts)
{
    public const int LongestText = 300;
    public const int MostWords = 16;

    private static readonly SearchValues<char> s_quotes = SearchValues.Create("\"“”„»«");

    public static QueryText Read(string text)
    {
        var bounded = text.Length > LongestText ? text[..LongestText] : text;
        var parts = new List<QueryPart>();
        var at = 0;
        while (NextPhrase(bounded, at) is var (open, close))
        {
            AddWords(bounded, at, open, parts);
            Add(parts, new(TokensIn(bounded, open + 1, close), IsPhrase: true, IsMinus(bounded, open - 1)));
            at = close + 1;
        }
        AddWords(bounded, at, bounded.Length, parts);
        return new(bounded, [.. parts]);
    }

    private static (int Open, int Close)? NextPhrase(string text, int from)
    {
        var open = text.AsSpan(from).IndexOfAny(s_quotes);
        if (open < 0) return null;
        var length = text.AsSpan(from + open + 1).IndexOfAny(s_quotes);
        return length < 0 ? null : (from + open, from + open + 1 + length);
    }

    /// <summary>A chain of hyphenated words is one part, with its joined form last.</summary>
    private static void AddWords(string text, int from, int to, List<QueryPart> parts)
    {
        foreach (var token in TokensIn(text, from, to))
        {
            if (token.Parts == 0)
            {
                Add(parts, new([token], IsPhrase: false, IsMinus(text, token.Start - 1)));
                continue;
            }
            var chain = parts.TakeLast(token.Parts).ToList();
            if (chain.Count < token.Parts) continue;
            parts.RemoveRange(parts.Count - chain.Count, chain.Count);
            parts.Add(new([.. chain.SelectMany(p => p.Tokens), token], IsPhrase: false, chain[0].IsExcluded));
        }
    }

    private static void Add(List<QueryPart> parts, QueryPart part)
    {
        var room = MostWords - parts.Sum(p => p.Tokens.Count(t => t.Parts == 0));
        if (part.Tokens.Length > 0 && room >= part.Tokens.Length) parts.Add(part);
    }

    private static ImmutableArray<Token> TokensIn(string text, int from, int to) =>
        [.. Token.In(text[from..to]).Select(t => t with { Start = t.Start + from, End = t.End + from })];

    private static bool IsMinus(string text, int at) =>
        at >= 0 && text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1]));
}
