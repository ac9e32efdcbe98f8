using IopRegistry.Curation;
using IopRegistry.Search;
using Xunit.Abstractions;

namespace IopRegistry.Tests.Search;

/// <summary>The floor under the ranking. Judges look at results, not at the code.</summary>
public class JudgedQueriesTests(ITestOutputHelper output)
{
    private static readonly string File = Path.Combine(RealData.Root(), "tests", "IopRegistry.Tests", "Search", "judged.tsv");

    public static TheoryData<string> EngineNames => [.. Engines.All.Select(engine => engine.Name)];

    [Theory]
    [MemberData(nameof(EngineNames))]
    public void The_judged_queries_find_what_is_meant(string engine)
    {
        var judgements = Judged(Engines.Get(engine));
        foreach (var judgement in judgements)
            output.WriteLine(judgement.ToString());

        Assert.True(judgements[^1].Queries >= 80);
        Assert.True(judgements[^1].At3 >= 0.95, judgements[^1].ToString());
        Assert.True(judgements[^1].At1 >= 0.80, judgements[^1].ToString());
        Assert.All(judgements.Where(each => each.Kind is "folded" or "inflected" or "compound" or "misspelt" or "nowhere" or "unknown" or "everyday"), each => Assert.True(each.At10 == 1, each.ToString()));
    }

    [Fact]
    public void The_engines_are_within_two_points_of_each_other()
    {
        var all = Engines.All.Select(engine => Judged(engine)[^1]).ToList();

        Assert.InRange(all.Max(one => one.At1) - all.Min(one => one.At1), 0, 0.02);
        Assert.InRange(all.Max(one => one.At3) - all.Min(one => one.At3), 0, 0.02);
        Assert.InRange(all.Max(one => one.At10) - all.Min(one => one.At10), 0, 0.02);
    }

    private static IReadOnlyList<Judgement> Judged(ISearchEngine engine)
    {
        var data = new DataFolder(RealData.Folder) { Engine = engine };
        return Judgement.Of(data.Load().Registry!, JudgedQuery.Read(File), new DateOnly(2026, 11, 21));
    }
}
