namespace IopRegistry.Search;

/// <summary>Finds documents in which words follow each other on one line, each place open to several inflections.</summary>
internal sealed class PhraseSearch(Postings postings, Streams streams)
{
    /// <summary>Calls back for each document, perhaps more than once, with the impact of the phrase's rarest word.</summary>
    public void Find(int[][] phrase, Action<int, byte> found)
    {
        var rarest = Rarest(phrase);
        foreach (var word in phrase[rarest])
        {
            var documents = postings.Documents(word);
            var impacts = postings.Impacts(word);
            for (var i = 0; i < documents.Length; i++)
            {
                if (IsIn(streams.Of(documents[i]), phrase, rarest, word)) found(documents[i], impacts[i]);
            }
        }
    }

    public int MostDocuments(int[][] phrase) => phrase[Rarest(phrase)].Sum(postings.CountOf);

    private int Rarest(int[][] phrase) => Enumerable.Range(0, phrase.Length).MinBy(place => phrase[place].Sum(postings.CountOf));

    private static bool IsIn(ReadOnlySpan<int> stream, int[][] phrase, int place, int word)
    {
        for (var from = 0; ;)
        {
            var offset = stream[from..].IndexOf(word);
            if (offset < 0) return false;
            if (IsAt(stream, phrase, from + offset - place)) return true;
            from += offset + 1;
        }
    }

    private static bool IsAt(ReadOnlySpan<int> stream, int[][] phrase, int start)
    {
        if (start < 0 || start + phrase.Length > stream.Length) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!phrase[i].AsSpan().Contains(stream[start + i])) return false;
        }
        return true;
    }
}
