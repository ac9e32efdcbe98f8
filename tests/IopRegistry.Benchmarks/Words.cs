using IopRegistry.Search;

namespace IopRegistry.Benchmarks;

/// <summary>Words spread as in a language: few very often, most seldom (Zipf), inflected, and some of them compounds.</summary>
internal sealed class Words
{
    private const int RootCount = 10_000;
    private const int CompoundCount = 20_000;
    private const int LemmaCount = RootCount + CompoundCount;
    private static readonly string[] s_onsets = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "sk", "tr", "kl", "bl", "fr", "gr", "sp"];
    private static readonly string[] s_vowels = ["a", "e", "i", "o", "u", "y", "å", "ä", "ö"];
    private static readonly string[] s_codas = ["n", "r", "l", "s", "t", "d", "k", "m", "ng", "nd", "rt", "st", "ll", "rd", "lm", "g"];
    private static readonly string[] s_endings = ["", "", "", "", "en", "et", "ar", "er", "arna", "erna", "s", "ens", "a"];

    private readonly string[] _lemmas;
    private readonly HashSet<string> _twins;
    private readonly double[] _cumulated = new double[LemmaCount];

    public Words(Random random)
    {
        var roots = new HashSet<string>
        {
            "barn", "ung", "idrott", "kvinna", "äldre", "flykting", "stöd", "arbete", "språk", "träning", "skola", "hälsa", "kultur", "boende", "våld",
            "brottsoffer", "ensamhet", "mötesplats", "integration", "trygghet", "församling", "förening", "fritid", "mat", "härbärge", "utbildning",
        };
        while (roots.Count < RootCount) roots.Add(Root(random));
        var sum = 0.0;
        for (var i = 0; i < LemmaCount; i++) _cumulated[i] = sum += 1.0 / (i + 3);
        _lemmas = [.. roots, .. new string[CompoundCount]];
        for (var i = RootCount; i < LemmaCount; i++)
            _lemmas[i] = _lemmas[Draw(random) % RootCount] + (random.Next(2) == 0 ? "s" : "") + _lemmas[Draw(random) % RootCount];
        // The frequent words are short; from there on compounds stand among the others.
        random.Shuffle(_lemmas.AsSpan(200));
        _twins = [.. _lemmas.SelectMany(lemma => s_endings.Select(ending => lemma + ending)).Distinct()
            .Where(word => word.AsSpan().ContainsAny("åäö")).GroupBy(Folding.Fold).Where(group => group.Skip(1).Any()).Select(group => group.Key)];
    }

    public bool HasTwin(string word) => _twins.Contains(Folding.Fold(word));

    public string Next(Random random) =>
        _lemmas[Draw(random)] + s_endings[random.Next(s_endings.Length)];

    private int Draw(Random random)
    {
        var at = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return Math.Min(at < 0 ? ~at : at, LemmaCount - 1);
    }

    private static string Root(Random random)
    {
        var word = "";
        for (var syllables = 1 + random.Next(3); syllables > 0; syllables--) word += Pick(s_onsets, random) + Pick(s_vowels, random);
        return word + Pick(s_codas, random);
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
