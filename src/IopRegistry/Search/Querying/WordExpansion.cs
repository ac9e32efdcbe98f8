namespace IopRegistry.Search;

/// <summary>Finds the words of the index that a word of a query means, and how close each is.</summary>
internal sealed class WordExpansion(Vocabulary vocabulary, Postings postings, Synonyms synonyms, MatchKinds kinds)
{
    private const int ShortestPrefix = 3;
    private const int MostCorrections = 4;

    // Five letters at the end of a word are seldom there by chance: "teknik" ends no "arkitektur".
    private const int LongEnough = 5;

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
                if (kinds.HasFlag(kind)) clause.Words.Add((found, closeness * weight));
            }
        }
    }

    public void AddPrefix(Clause clause, string word, bool isTyping)
    {
        if (!kinds.HasFlag(MatchKinds.Prefix) || (!isTyping && word.Length < ShortestPrefix)) return;
        var (start, end) = vocabulary.Folded.WithPrefix(Folding.Fold(word));
        for (var i = start; i < end; i++) clause.Add(vocabulary.WordsByFolded[i], Closeness.Prefix);
    }

    /// <summary>
    /// Compounds that begin or end with a word that no text has alone: the query is the evidence that it is one. The
    /// rest must be a known word, or the word long enough not to be an ending by chance.
    /// </summary>
    public void AddCompoundsWith(Clause clause, string word)
    {
        var key = WordKeys.FoldedThenStemmed(word);
        if (!kinds.HasFlag(MatchKinds.Part) || key.Length < ShortestPrefix) return;
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
            if (IsKnown(head) || (key.Length >= LongEnough && head.Length >= ShortestPrefix)) clause.Add(vocabulary.WordsByBackwards[i], Closeness.Part);
        }
    }

    /// <summary>A word of the texts with or without a linking -s-.</summary>
    private bool IsKnown(ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestPrefix
        && (vocabulary.Stems.Find(rest) >= 0 || (rest[0] == 's' && vocabulary.Stems.Find(rest[1..]) >= 0) || (rest[^1] == 's' && vocabulary.Stems.Find(rest[..^1]) >= 0));

    /// <summary>The nearest known words within one edit, or two in longer words, the most frequent first.</summary>
    public void AddCorrections(Clause clause, string word)
    {
        if (!kinds.HasFlag(MatchKinds.Fuzzy)) return;
        var key = WordKeys.FoldedThenStemmed(word);
        for (var edits = 1; edits <= MostEdits(word.Length) && !clause.IsMet; edits++)
        {
            var closeness = edits == 1 ? Closeness.OneEdit : Closeness.TwoEdits;
            var near = Neighbours.Within(vocabulary.Keys, key, edits)
                .Select(k => vocabulary.Keys[k.Word].ToString())
                .Select(text => (Text: text, Frequency: Frequency(text)))
                .OrderByDescending(n => n.Frequency).ThenBy(n => n.Text, StringComparer.Ordinal)
                .Take(MostCorrections).ToList();
            foreach (var (text, frequency) in near)
            {
                // A word ten times as frequent is the likelier one, but not ten times as likely.
                AddKey(clause, text, closeness * (1 + MathF.Log10(1 + frequency)) / (1 + MathF.Log10(1 + near[0].Frequency)));
            }
            if (clause.IsMet) clause.Correction = Spelling(near[0].Text);
        }
    }

    private static int MostEdits(int length) => length < 4 ? 0 : length < 7 ? 1 : 2;

    private void AddKey(Clause clause, string key, float closeness)
    {
        clause.Add(vocabulary.SameStem(key), closeness);
        clause.Add(vocabulary.WithPart(key), closeness * Closeness.Part);
        foreach (var other in synonyms.StartingAt([[key]], 0).SelectMany(e => e.Equivalents).Where(e => e.Length == 1))
        {
            AddOwn(clause, other[0], closeness * Closeness.Synonym);
        }
    }

    private (MatchKinds, float) Compare(string word, ReadOnlySpan<char> found)
    {
        if (found.SequenceEqual(word)) return (MatchKinds.Exact, Closeness.Exact);
        var other = found.ToString();
        if (Folding.Fold(other) == Folding.Fold(word)) return (MatchKinds.Folded, Closeness.Folded);
        return (MatchKinds.Stem, SwedishStemmer.Stem(other) == SwedishStemmer.Stem(word) ? Closeness.Stem : Closeness.FoldedStem);
    }

    private int Frequency(string key)
    {
        var frequency = 0;
        foreach (var word in vocabulary.SameStem(key)) frequency += postings.CountOf(word);
        foreach (var word in vocabulary.WithPart(key)) frequency += postings.CountOf(word);
        return frequency;
    }

    /// <summary>A key as people write it: its most frequent word, or the synonym table's.</summary>
    private string Spelling(string key)
    {
        var best = -1;
        foreach (var word in vocabulary.SameStem(key))
        {
            if (best < 0 || postings.CountOf(word) > postings.CountOf(best)) best = word;
        }
        return best < 0 ? synonyms.Spelling(key) : vocabulary.Words[best].ToString();
    }
}
