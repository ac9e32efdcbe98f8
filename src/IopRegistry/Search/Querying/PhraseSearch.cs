namespace IopRegistry.Search;

/// <summary>Finds documents in which words follow each other on one line, each place open to several inflections.</summary>
internal sealed class PhraseSearch(Postings postings, Streams streams, PairFilter pairFilter)
{
    /// <summary>The documents, some more than once, with the impact of the phrase's rarest word.</summary>
    public List<(int Document, byte Impact)> Find(int[][] phrase, DocumentBits? within, Scratch scratch)
    {
        var candidates = phrase.Length > 1 ? pairFilter.MayHave(phrase, scratch.Lists) : null;
        Mark(phrase, scratch.Places);
        var found = new List<(int Document, byte Impact)>();
        foreach (var word in phrase[Rarest(phrase)])
        {
            var documents = postings.Documents(word);
            var impacts = postings.Impacts(word);
            for (var i = 0; i < documents.Length; i++)
            {
                if (candidates?.Contains(documents[i]) == false || within?.Contains(documents[i]) == false) continue;
                if (IsIn(streams.Of(documents[i]), phrase.Length, scratch.Places)) found.Add((documents[i], impacts[i]));
            }
        }
        Unmark(phrase, scratch.Places);
        return found;
    }

    public int MostDocuments(int[][] phrase) => phrase[Rarest(phrase)].Sum(postings.CountOf);

    private int Rarest(int[][] phrase) => Enumerable.Range(0, phrase.Length).MinBy(place => phrase[place].Sum(postings.CountOf));

    private static void Mark(int[][] phrase, ushort[] places)
    {
        for (var place = 0; place < phrase.Length; place++)
        {
            foreach (var word in phrase[place]) places[word] |= (ushort)(1 << place);
        }
    }

    private static void Unmark(int[][] phrase, ushort[] places)
    {
        foreach (var words in phrase)
        {
            foreach (var word in words) places[word] = 0;
        }
    }

    /// <summary>Bit n says that the phrase's first n + 1 words end here (Baeza-Yates and Gonnet 1992, shift-and).</summary>
    private static bool IsIn(ReadOnlySpan<int> stream, int length, ushort[] places)
    {
        var last = 1 << (length - 1);
        var begun = 0;
        foreach (var word in stream)
        {
            begun = word == Streams.Break ? 0 : ((begun << 1) | 1) & places[word];
            if ((begun & last) != 0) return true;
        }
        return false;
    }
}
