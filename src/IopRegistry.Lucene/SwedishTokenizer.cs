using IopRegistry.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace IopRegistry.Lucene;

/// <summary>Words as <see cref="TokenReader"/> reads them, each with its other terms at the same place.</summary>
internal sealed class SwedishTokenizer : Tokenizer
{
    // A phrase does not reach from one line to the next.
    private const int LineGap = 100;

    private readonly IndexTerms _terms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly Queue<string> _beside = new();
    private TokenReader _reader = new("");

    public SwedishTokenizer(TextReader input, IndexTerms terms) : base(input)
    {
        _terms = terms;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_beside.TryDequeue(out var term)) return Give(term, 0);
        if (!_reader.Next()) return false;
        var word = _reader.Word.ToString();
        foreach (var other in _terms.Beside(word)) _beside.Enqueue(other);
        return Give(word, _reader.IsJoined ? 0 : _reader.StartsLine ? LineGap : 1);
    }

    public override void Reset()
    {
        base.Reset();
        _beside.Clear();
        _reader = new(m_input.ReadToEnd());
    }

    private bool Give(string term, int increment)
    {
        _term.Append(term);
        _increment.PositionIncrement = increment;
        return true;
    }
}
