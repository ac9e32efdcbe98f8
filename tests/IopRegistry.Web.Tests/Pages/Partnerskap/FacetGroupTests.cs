using IopRegistry.Search;
using IopRegistry.Web.Pages.Partnerskap;

namespace IopRegistry.Web.Tests.Pages.Partnerskap;

public sealed class FacetGroupTests
{
    [Fact]
    public void The_chosen_stand_first_and_the_missing_last()
    {
        var group = new FacetGroup(new(Filter.Get("organisation"), [.. Enumerable.Range(1, 400).Select(i => new FacetValue($"o{i}", $"O {i}", 1_000 - i, IsChosen: i == 399)), new(Filter.MissingValue, "Organisation ej angiven", 3, IsChosen: false)]), new());

        Assert.Equal(["o399", "o1", "o2", "o3", "o4", "o5", "o6", "o7"], group.First.ToArray().Select(value => value.Value));
        Assert.Equal("o8", group.Rest[0].Value);
        Assert.Equal(Filter.MissingValue, group.Rest[^1].Value);
        Assert.Equal(401, group.First.Length + group.Rest.Length);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 8)]
    public void One_or_two_more_than_fit_are_not_folded_away(int values, int first)
    {
        var group = new FacetGroup(new(Filter.Get("place"), [.. Enumerable.Range(1, values).Select(i => new FacetValue($"{i}", $"{i}", 1, IsChosen: false))]), new());

        Assert.Equal((first, values - first), (group.First.Length, group.Rest.Length));
    }
}
