using Xunit.Abstractions;

namespace IopRegistry.Tests.Search;

/// <summary>The floor under the ranking. Judges look at results, not at the code.</summary>
public class JudgedQueriesTests(ITestOutputHelper output)
{
    private static readonly string File = Path.Combine(RealData.Root(), "tests", "IopRegistry.Tests", "Search", "judged.tsv");

    [Fact]
    public void The_judged_queries_find_what_is_meant()
    {
        var judgements = Judgement.Of(RealData.Registry, JudgedQuery.Read(File), new DateOnly(2026, 11, 21));
        foreach (var judgement in judgements)
            output.WriteLine(judgement.ToString());

        Assert.True(judgements[^1].Queries >= 80);
        Assert.True(judgements[^1].At3 >= 0.95, judgements[^1].ToString());
        Assert.True(judgements[^1].At1 >= 0.80, judgements[^1].ToString());
        Assert.All(judgements.Where(each => each.Kind is "folded" or "inflected" or "compound" or "misspelt" or "nowhere" or "unknown" or "everyday"), each => Assert.True(each.At10 == 1, each.ToString()));
    }
}
