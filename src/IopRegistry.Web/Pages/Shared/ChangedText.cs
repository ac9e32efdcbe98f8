namespace IopRegistry.Web.Pages.Shared;

/// <summary>Two forms of a text, with what they have in common at the beginning and the end told once, in whole words.</summary>
public sealed record ChangedText(string Before, string Old, string New, string After)
{
    private const int MostInLine = 60;

    /// <summary>Too long to be read beside each other in a line.</summary>
    public static bool IsLong(string old, string now) => Math.Max(old.Length, now.Length) > MostInLine;

    public static ChangedText Between(string old, string now)
    {
        var shortest = Math.Min(old.Length, now.Length);
        var before = old.AsSpan().CommonPrefixLength(now);
        while (before > 0 && !(IsWordEnd(old, before) && IsWordEnd(now, before)))
            before--;
        var after = 0;
        while (after < shortest - before && old[^(after + 1)] == now[^(after + 1)])
            after++;
        while (after > 0 && !(IsWordEnd(old, old.Length - after) && IsWordEnd(now, now.Length - after)))
            after--;
        return new(old[..before], old[before..^after], now[before..^after], old[^after..]);
    }

    /// <summary>Whether a word could end right before this place.</summary>
    private static bool IsWordEnd(string text, int at) => at == text.Length || at == 0 || char.IsWhiteSpace(text[at]) || char.IsWhiteSpace(text[at - 1]);
}
