namespace IopRegistry.Search;

/// <summary>Finds the words of the index that a word of a query means, and how close each is.</summary>
internal sealed class WordExpansion(Vocabulary vocabulary, Func<int, int> countOf, int documentCount, Synonyms synonyms, PlaceWords places, MatchKinds kinds)
{
    private const int ShortestPart = 3;
    private const int ShortestPrefix = 4;

    // Five letters at the end of a word are seldom there by chance: "teknik" ends no "arkitektur".
    private const int LongEnough = 5;

    private readonly Dictionary<string, (string Word, int Edits)?> _corrections = [];

    /// <summary>The word itself in any spelling and inflection, and compounds with it.</summary>
    public void AddOwn(Clause clause, string word, float closeness = 1)
    {
        AddInflections(clause, word, closeness);
        if (!kinds.HasFlag(MatchKinds.Part)) return;
        foreach (var key in WordKeys.Of(word)) clause.Add(vocabulary.WithPart(key), closeness * Closeness.Part);
    }

    public void AddInflections(Clause clause, string word, float closeness = 1)
    {
        foreach (var key in WordKeys.Of(word))
        {
            foreach (var found in vocabulary.SameStem(key))
            {
                var (kind, weight) = Compare(word, vocabulary.Words[found]);
                if (kind == MatchKinds.None) continue;
                // "demens" has the stem of "dem" and nothing else of it.
                if (kind == MatchKinds.Stem && QuietWords.IsSmall(vocabulary.Words[found])) continue;
                if (kinds.HasFlag(kind)) clause.Words.Add((found, closeness * weight));
            }
        }
    }

    public void AddPrefix(Clause clause, string word, bool isTyping)
    {
        if (!kinds.HasFlag(MatchKinds.Prefix) || (!isTyping && (word.Length < ShortestPrefix || !word.All(char.IsLetter)))) return;
        var prefix = Folding.Fold(word);
        var (first, end) = vocabulary.WithPrefix(prefix);
        if (first < end) clause.Ranges.Add((first, end, prefix, Closeness.Prefix));
    }

    /// <summary>
    /// Compounds that begin or end with a word that no text has alone: the query is the evidence that it is one. The
    /// rest must be a known word, or the word long enough not to be an ending by chance.
    /// </summary>
    public void AddCompoundsWith(Clause clause, string word)
    {
        var key = WordKeys.FoldedThenStemmed(word);
        if (!kinds.HasFlag(MatchKinds.Part) || key.Length < ShortestPart || QuietWords.IsSmall(key)) return;
        var (start, end) = vocabulary.Stems.WithPrefix(key);
        for (var i = start; i < end; i++)
        {
            if (IsKnown(vocabulary.Stems[i][key.Length..])) clause.Add(vocabulary.WordsByStem[i], Closeness.Part);
        }

        var backwards = Vocabulary.Reversed(key);
        (start, end) = vocabulary.Backwards.WithPrefix(backwards);
        for (var i = start; i < end; i++)
        {
            var head = Vocabulary.Reversed(vocabulary.Backwards[i][key.Length..].ToString());
            if (IsKnown(head) || (key.Length >= LongEnough && head.Length >= ShortestPart)) clause.Add(vocabulary.WithBackwards(i), Closeness.Part);
        }
    }

    /// <summary>A word of the texts with or without a linking -s-.</summary>
    private bool IsKnown(ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestPart && !QuietWords.IsSmall(rest)
        && (vocabulary.Stems.Find(rest) >= 0 || (rest[0] == 's' && vocabulary.Stems.Find(rest[1..]) >= 0) || (rest[^1] == 's' && vocabulary.Stems.Find(rest[..^1]) >= 0));

    /// <summary>The word that a misspelt one most likely is, with what that word means.</summary>
    public void AddCorrection(Clause clause, string word)
    {
        if (Correction(word) is not { } correction) return;
        AddOwn(clause, correction.Word, correction.Edits == 1 ? Closeness.OneEdit : Closeness.TwoEdits);
        clause.Correction = correction.Word;
    }

    /// <summary>The nearest known word, the most frequent of those within the same edits; null if there is none to trust.</summary>
    public (string Word, int Edits)? Correction(string word)
    {
        if (_corrections.TryGetValue(word, out var known)) return known;
        if (!kinds.HasFlag(MatchKinds.Fuzzy) || word.Length < Misspelling.Shortest || !word.All(char.IsLetter) || synonyms.Knows(word)) return null;
        return _corrections[word] = new Misspelling(vocabulary, synonyms, word).Candidates()
            .Distinct()
            .Where(near => !QuietWords.Contains(near.Word))
            .GroupBy(near => near.Edits)
            .OrderBy(group => group.Key)
            .Select(MostFrequent)
            .FirstOrDefault(found => found is not null);
    }

    private (string Word, int Edits)? MostFrequent(IEnumerable<(string Word, int Edits)> alike) =>
        alike.Select(near => (near.Word, near.Edits, Frequency: Frequency(near.Word)))
            .Where(near => near.Frequency <= MostHits || places.Contains(near.Word))
            .OrderByDescending(near => near.Frequency).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => ((string, int)?)(near.Word, near.Edits))
            .FirstOrDefault();

    /// <summary>What a fifth of the records have is too common to be guessed; in a small collection ten may.</summary>
    private int MostHits => Math.Max(10, documentCount / 5);

    private (MatchKinds, float) Compare(string word, ReadOnlySpan<char> found)
    {
        if (found.SequenceEqual(word)) return (MatchKinds.Exact, Closeness.Exact);
        var other = found.ToString();
        // What is written without its dots may be either; with them, "lån" is not "län".
        if (other.Zip(word).Any(pair => pair.First != pair.Second && IsSwedish(pair.First) && IsSwedish(pair.Second))) return (MatchKinds.None, 0);
        if (Folding.Fold(other) == Folding.Fold(word)) return (MatchKinds.Folded, Closeness.Folded);
        return (MatchKinds.Stem, SwedishStemmer.Stem(other) == SwedishStemmer.Stem(word) ? Closeness.Stem : Closeness.FoldedStem);
    }

    private static bool IsSwedish(char letter) => letter is 'å' or 'ä' or 'ö';

    private int Frequency(string word)
    {
        var clause = new Clause(new(word, 0, 0));
        AddOwn(clause, word);
        return clause.Words.Select(found => found.Word).Distinct().Sum(countOf);
    }
}
