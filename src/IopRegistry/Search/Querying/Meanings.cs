namespace IopRegistry.Search;

/// <summary>Adds to the words of a query what else they may be called.</summary>
internal sealed class Meanings(Synonyms synonyms, PlaceWords places, WordExpansion expansion, MatchKinds kinds)
{
    public void Add(List<Clause> clauses)
    {
        if (!kinds.HasFlag(MatchKinds.Synonym)) return;
        var keys = clauses.ConvertAll(c => WordKeys.Of(c.Token.Text));
        for (var at = 0; at < keys.Count;)
        {
            var entries = synonyms.StartingAt(keys, at);
            var length = entries.Count == 0 ? 1 : entries[0].Words.Length;
            foreach (var clause in clauses.GetRange(at, length).Where(c => !places.ContainsUnmet(c.Token.Text)))
            {
                foreach (var entry in entries) AddEquivalents(clause, entry, Closeness.Synonym);
            }
            at += length;
        }
    }

    public void AddOfCorrected(List<Clause> clauses)
    {
        if (!kinds.HasFlag(MatchKinds.Synonym)) return;
        foreach (var clause in clauses.Where(c => c.Correction is not null))
        {
            foreach (var entry in synonyms.StartingAt([WordKeys.Of(clause.Correction!)], 0)) AddEquivalents(clause, entry, Closeness.Synonym * Closeness.OneEdit);
        }
    }

    /// <summary>Words that must follow each other, each in any inflection.</summary>
    public void AddPhrase(Clause clause, IEnumerable<string> words, float closeness)
    {
        var phrase = words.Select(InflectionsOf).ToArray();
        if (phrase.All(place => place.Length > 0)) clause.Phrases.Add((phrase, closeness));
    }

    private int[] InflectionsOf(string word)
    {
        var place = new Clause(new(word, 0, 0));
        expansion.AddInflections(place, word);
        return [.. place.Words.Select(w => w.Word).Distinct()];
    }

    private void AddEquivalents(Clause clause, Synonyms.Entry entry, float closeness)
    {
        foreach (var words in entry.Equivalents)
        {
            if (words.Length == 1) expansion.AddOwn(clause, words[0], closeness);
            else AddPhrase(clause, words, closeness);
        }
    }
}
