using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

public class QueryReaderTests
{
    [Theory]
    [InlineData("q", "teater\u0085")]
    [InlineData("q", "\tteater")]
    [InlineData("q", "teater\n")]
    [InlineData("q", "\n")]
    [InlineData("sort", "title\r")]
    public void A_control_character_is_refused_before_it_is_trimmed(string key, string value) =>
        Assert.Contains(Faults(key, value), fault => fault.Parameter == key && fault.Problem == "Värdet har ett styrtecken.");

    [Fact]
    public void Words_of_three_hundred_characters_are_read_and_one_more_is_refused()
    {
        Assert.Empty(Faults("q", new string('a', 300)));
        var fault = Assert.Single(Faults("q", new string('a', 301)));
        Assert.Equal(("q", "Sökorden är 301 tecken.", "skriv högst 300 tecken."), (fault.Parameter, fault.Problem, fault.Remedy));
    }

    private static IReadOnlyList<QueryFault> Faults(string key, string value) =>
        QueryReader.Read(RealData.Registry, [KeyValuePair.Create(key, value)]).Faults;
}
