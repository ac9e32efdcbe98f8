using Lucene.Net.Analysis;

namespace IopRegistry.Lucene;

/// <summary>The registry's own analysis as Lucene asks for it.</summary>
internal sealed class SwedishAnalyzer(IndexTerms terms) : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new SwedishTokenizer(reader, terms));
}
