using IopRegistry.Search;

namespace IopRegistry.Tests.Search.Faceting;

public class FacetFilterTests
{
    // Columns of many values are counted another way.
    private const int ManyValues = 100;

    private static readonly SearchIndex s_index = Samples.Index("kafé a", "kafé b", "kafé c", "bio d");
    private static readonly FacetColumn s_place = FacetColumn.From(4, 2, document => document switch { 0 => [0], 1 => [0, 1], 2 => [1], _ => [] });
    private static readonly FacetColumn s_status = FacetColumn.From(4, 2, document => [document % 2]);

    [Fact]
    public void A_missing_value_is_a_value() => Assert.Equal<int>([2, 2, 1], s_place.Totals);

    [Fact]
    public void A_facets_own_choice_does_not_narrow_its_own_counts()
    {
        var answer = s_index.Search(new() { Text = "kafé", Facets = [new(s_place, [1]), new(s_status)] });

        Assert.Equal(2, answer.Total);
        Assert.Equal<int>([2, 2, 0], answer.Counts[0]);
        Assert.Equal<int>([1, 1, 0], answer.Counts[1]);
    }

    [Fact]
    public void Values_of_one_facet_are_alternatives_and_facets_are_conditions()
    {
        Assert.Equal(3, s_index.Search(new() { Facets = [new(s_place, [1, s_place.Missing])] }).Total);
        Assert.Equal(1, s_index.Search(new() { Facets = [new(s_place, [1]), new(s_status, [0])] }).Total);
    }

    [Fact]
    public void Only_documents_within_the_given_set_count()
    {
        var within = new DocumentBits(4);
        foreach (var document in new[] { 1, 2, 3 }) within.Add(document);

        var answer = s_index.Search(new() { Text = "kafé", Within = new(within), Facets = [new(s_place)] });

        Assert.Equal(2, answer.Total);
        Assert.Equal<int>([1, 2, 0], answer.Counts[0]);
    }

    /// <summary>Against the plain way to say it, on 200 random choices.</summary>
    [Fact]
    public void Counts_are_those_of_a_plain_loop()
    {
        var random = new Random(7);
        var values = Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 5).Where(_ => random.Next(4) == 0).ToArray()).ToArray()).ToArray();
        var index = Samples.Index([.. values.Select((_, i) => i % 3 == 0 ? "kafé" : "bio")]);
        var columns = Enumerable.Range(0, 3).Select(facet => FacetColumn.From(300, facet == 2 ? ManyValues : 5, document => values[document][facet])).ToArray();
        for (var round = 0; round < 200; round++)
        {
            var chosen = columns.Select(column => Enumerable.Range(0, 5).Append(column.Missing).Where(_ => random.Next(6) == 0).ToArray()).ToArray();
            var text = random.Next(2) == 0 ? "kafé" : "";
            var answer = index.Search(new() { Text = text, Facets = [.. columns.Select((column, i) => new FacetChoice(column, [.. chosen[i]]))] });
            bool Fits(int document, int facet) => chosen[facet].Length == 0 || chosen[facet].Any(value => columns[facet][document].Contains(value));
            var found = Enumerable.Range(0, 300).Where(document => text == "" || document % 3 == 0).ToList();

            Assert.Equal(found.Count(document => Fits(document, 0) && Fits(document, 1) && Fits(document, 2)), answer.Total);
            for (var facet = 0; facet < 3; facet++)
            {
                var others = found.Where(document => Enumerable.Range(0, 3).All(other => other == facet || Fits(document, other))).ToList();
                Assert.Equal(Enumerable.Range(0, columns[facet].Missing + 1).Select(value => others.Count(document => columns[facet][document].Contains(value))), answer.Counts[facet]);
            }
        }
    }
}
