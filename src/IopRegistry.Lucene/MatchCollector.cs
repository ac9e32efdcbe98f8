using IopRegistry.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace IopRegistry.Lucene;

/// <summary>Writes what Lucene finds into the scratch. One segment in the order of writing: a document's number is its place in the list.</summary>
internal sealed class MatchCollector(Scratch scratch) : ICollector
{
    private Scorer? _scorer;
    private int _first;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => _first = context.DocBase;

    public void Collect(int doc)
    {
        scratch.Matches.Add(_first + doc);
        scratch.Score[_first + doc] = _scorer!.GetScore();
    }
}
