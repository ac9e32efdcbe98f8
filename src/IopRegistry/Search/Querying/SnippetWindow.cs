namespace IopRegistry.Search;

/// <summary>Chooses which part of a long text to show.</summary>
internal static class SnippetWindow
{
    /// <summary>Begins and ends between words, on most matches; the first such place if there are several.</summary>
    public static (int Start, int End) Around(List<(int Start, int End)> matches, string text, int length)
    {
        var best = matches.Count == 0 ? 0 : matches.MaxBy(m => matches.Count(o => o.Start >= m.Start && o.End <= m.Start + length)).Start;
        var lastSeen = matches.Where(m => m.Start >= best && m.End <= best + length).Select(m => m.End).DefaultIfEmpty(best).Max();
        var room = length - (lastSeen - best);
        var start = AfterSpace(text, Math.Clamp(best - room / 2, 0, Math.Max(text.Length - length, 0)), best);
        return (start, BeforeSpace(text, Math.Min(start + length, text.Length), Math.Max(lastSeen, start + 1)));
    }

    private static int AfterSpace(string text, int from, int latest)
    {
        if (from == 0) return 0;
        var space = text.IndexOf(' ', from, Math.Max(latest - from, 0));
        return space >= 0 ? space + 1 : char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }

    private static int BeforeSpace(string text, int to, int earliest)
    {
        if (to == text.Length) return to;
        var space = text.LastIndexOf(' ', to, to - earliest + 1);
        return space >= earliest ? space : char.IsLowSurrogate(text[to]) ? to - 1 : to;
    }
}
