namespace IopRegistry.Search;

/// <summary>A document's words, joined ones too, each with the weight of its field and of the field's length.</summary>
internal sealed class TextWords
{
    private readonly Corpus _corpus;
    private readonly float[] _averageLength = new float[Fields.Count];
    private readonly List<(int Word, float Weight)> _words = [];
    private int _nextJoined;

    public TextWords(Corpus corpus)
    {
        _corpus = corpus;
        for (var text = 0; text < DocumentCount * Fields.Count; text++)
        {
            var field = text % Fields.Count;
            _averageLength[field] += (float)corpus.Streams.Of(text / Fields.Count, (Field)field).Length / DocumentCount;
        }
    }

    public int DocumentCount => _corpus.Streams.DocumentCount;

    /// <summary>The list is the same object for every document: read it before asking for the next, and ask in order.</summary>
    public List<(int Word, float Weight)> Of(int document)
    {
        _words.Clear();
        if (document == 0) _nextJoined = 0;
        for (var field = 0; field < Fields.Count; field++) Add(document, (Field)field);
        return _words;
    }

    private void Add(int document, Field field)
    {
        var stream = _corpus.Streams.Of(document, field);
        var weight = WeightIn(field, stream.Length);
        foreach (var word in stream)
        {
            if (word != Streams.Break) _words.Add((word, weight));
        }
        var text = document * Fields.Count + (int)field;
        while (_nextJoined < _corpus.Joined.Length && _corpus.Joined[_nextJoined].Text == text)
        {
            _words.Add((_corpus.Joined[_nextJoined++].Word, weight));
        }
    }

    private float WeightIn(Field field, int length)
    {
        var penalty = Fields.LengthPenalty(field);
        return Fields.Weight(field) / (1 - penalty + penalty * length / _averageLength[(int)field]);
    }
}
