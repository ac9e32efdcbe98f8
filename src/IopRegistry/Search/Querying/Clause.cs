namespace IopRegistry.Search;

/// <summary>One thing that is wanted (or not), with every word and phrase of the index that satisfies it.</summary>
internal sealed class Clause(Token token)
{
    public Token Token => token;

    /// <summary>Words, or lists of many; one may stand here twice, then the closer one counts.</summary>
    public List<(int Word, float Closeness)> Words { get; } = [];

    /// <summary>Words that stand one after the other in the index, all with a folded prefix.</summary>
    public List<(int First, int End, string Prefix, float Closeness)> Ranges { get; } = [];

    public List<(int[][] Phrase, float Closeness)> Phrases { get; } = [];

    /// <summary>For a compound that only its parts can meet: one clause for each.</summary>
    public IReadOnlyList<Clause> Parts { get; set; } = [];

    /// <summary>What the word may have been meant to be; null if it is found as it stands.</summary>
    public string? Correction { get; set; }

    public bool IsMet => Words.Count > 0 || Ranges.Count > 0 || Phrases.Count > 0;

    public void Add(ReadOnlySpan<int> words, float closeness)
    {
        foreach (var word in words) Words.Add((word, closeness));
    }
}
