using IopRegistry.Search;
using Lucene.Net.Search.Similarities;

namespace IopRegistry.Lucene;

/// <summary>Lucene's BM25 with each field's own penalty for length.</summary>
internal sealed class FieldSimilarity : PerFieldSimilarityWrapper
{
    private const float Saturation = 1.2f;

    private readonly Dictionary<string, Similarity> _byField =
        Enum.GetValues<Field>().ToDictionary(field => field.ToString(), Similarity (field) => new Weighed(Fields.LengthPenalty(field)));

    public override Similarity Get(string name) => _byField[name];

    /// <summary>Rarity is the clause's, over all inflections, and comes as a boost.</summary>
    private sealed class Weighed(float lengthPenalty) : BM25Similarity(Saturation, lengthPenalty)
    {
        protected override float Idf(long docFreq, long numDocs) => 1;
    }
}
