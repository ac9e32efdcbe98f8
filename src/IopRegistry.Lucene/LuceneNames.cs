using IopRegistry.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util.Automaton;
using Field = Lucene.Net.Documents.Field;
using LuceneQuery = Lucene.Net.Search.Query;

namespace IopRegistry.Lucene;

/// <summary>Names by their words, as Lucene terms.</summary>
internal sealed class LuceneNames : INameIndex
{
    private const string Word = "word";

    private readonly IndexFolder _folder;
    private readonly IndexSearcher _searcher;

    public LuceneNames(IReadOnlyList<IReadOnlyList<string>> names)
    {
        _folder = IndexFolder.Of([.. names.Select(DocumentOf)], analyzer: null);
        _searcher = new(DirectoryReader.Open(_folder.Directory));
    }

    public IEnumerable<int> Beginning(string foldedWord) => Find(new PrefixQuery(new(Word, foldedWord)));

    public IEnumerable<int> BeginningNear(string foldedWord)
    {
        var near = new LevenshteinAutomata(foldedWord, withTranspositions: true).ToAutomaton(1);
        return Find(new AutomatonQuery(new(Word, foldedWord), BasicOperations.Concatenate(near, BasicAutomata.MakeAnyString())));
    }

    private List<int> Find(LuceneQuery query)
    {
        var found = new List<int>();
        var first = 0;
        _searcher.Search(query, Collector.NewAnonymous(
            setScorer: _ => { },
            collect: document => found.Add(first + document),
            setNextReader: context => first = context.DocBase,
            acceptsDocsOutOfOrder: () => true));
        return found;
    }

    private static Document DocumentOf(IReadOnlyList<string> words)
    {
        var document = new Document();
        foreach (var word in words.Distinct()) document.Add(new StringField(Word, word, Field.Store.NO));
        return document;
    }
}
