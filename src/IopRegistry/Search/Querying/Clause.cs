namespace IopRegistry.Search;

/// <summary>One thing that is wanted (or not), with every word and phrase of the index that satisfies it.</summary>
internal sealed class Clause(Token token)
{
    public Token Token => token;
    public Dictionary<int, float> Words { get; } = [];
    public List<(int[][] Phrase, float Closeness)> Phrases { get; } = [];

    /// <summary>What the word may have been meant to be; null if it is found as it stands.</summary>
    public string? Correction { get; set; }

    public bool IsMet => Words.Count > 0 || Phrases.Count > 0;

    public void Add(int word, float closeness)
    {
        if (!Words.TryGetValue(word, out var known) || known < closeness) Words[word] = closeness;
    }

    public void Add(ReadOnlySpan<int> words, float closeness)
    {
        foreach (var word in words) Add(word, closeness);
    }
}
