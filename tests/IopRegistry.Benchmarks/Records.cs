using IopRegistry.Search;

namespace IopRegistry.Benchmarks;

/// <summary>Made-up partnerships, the same for the same count: texts and seven facets as in the registry.</summary>
internal sealed class Records
{
    private const int Seed = 20260401;

    private readonly Words _words;

    public Records(int count)
    {
        var random = new Random(Seed);
        var words = _words = new Words(random);
        var places = Names(290, random, words, "");
        var committees = Names(120, random, words, "nämnden");
        var organisations = Names(5000, random, words, "");
        var focus = Names(14, random, words, "");
        Documents = new SearchDocument[count];
        var values = new int[count][][];
        for (var i = 0; i < count; i++)
        {
            var (place, committee) = (Skewed(random, 290), random.Next(120));
            int[] parties = [Skewed(random, 5000), .. random.Next(3) == 0 ? new[] { Skewed(random, 5000) } : []];
            int[] themes = [random.Next(14), .. random.Next(2) == 0 ? new[] { random.Next(14) } : []];
            // One in ten has no known start, as in the report.
            int[] year = random.Next(10) == 0 ? [] : [random.Next(15)];
            values[i] = [[random.Next(5)], [place], [place % 21], [committee], [.. themes.Distinct()], year, [.. parties.Distinct()]];
            Documents[i] = new(
                Text(random, words, 3, 6), string.Join('\n', parties.Select(p => organisations[p])), $"{places[place]}\n{committees[committee]}",
                string.Join('\n', themes.Select(t => focus[t]).Append(words.Next(random))), Text(random, words, 15, 45));
        }
        int[] sizes = [5, 290, 21, 120, 14, 15, 5000];
        Columns = [.. sizes.Select((size, facet) => FacetColumn.From(count, size, document => values[document][facet]))];
        Ranks = [.. Enumerable.Range(0, count)];
        random.Shuffle(Ranks);
    }

    /// <summary>Another word differs from this one by dots and rings alone.</summary>
    public bool HasTwin(string word) => _words.HasTwin(word);

    public SearchDocument[] Documents { get; }
    public FacetColumn[] Columns { get; }
    public int[] Ranks { get; }

    private static string[] Names(int count, Random random, Words words, string ending) =>
        [.. Enumerable.Range(0, count).Select(_ => words.Next(random) + ending + (ending == "" ? " " + words.Next(random) : ""))];

    private static string Text(Random random, Words words, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => words.Next(random)));

    private static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 2));
}
