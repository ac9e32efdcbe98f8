namespace IopRegistry.Search;

/// <summary>Understands query texts against one state of the data, whichever engine then looks for what is meant.</summary>
/// <param name="countOf">In how many documents a list of postings of the vocabulary has an entry.</param>
internal sealed class QueryReading(Vocabulary vocabulary, Synonyms synonyms, PlaceWords places, int documentCount, Func<int, int> countOf)
{
    public Query Read(string text, bool isTyping, MatchKinds kinds)
    {
        var expansion = new WordExpansion(vocabulary, countOf, documentCount, synonyms, places, kinds);
        return new QueryBuilder(vocabulary, synonyms, places, expansion, kinds).Build(QueryText.Read(text), isTyping);
    }

    public Highlighter Highlighter(Query query) => new(vocabulary, query);
}
