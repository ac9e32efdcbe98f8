using IopRegistry.Web.Data;
using Microsoft.Extensions.Configuration;

namespace IopRegistry.Web.Tests;

public class SearchEnginesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Own")]
    public void The_own_engine_is_the_default(string? name) => Assert.Equal(("Own", ""), Find(name));

    [Fact]
    public void An_engine_that_does_not_exist_stops_the_start_and_the_names_are_given()
    {
        var (engine, error) = Find("Solr");

        Assert.Null(engine);
        Assert.Contains("Search:Engine är Solr. Tillåtna värden: Own, Lucene.", error, StringComparison.Ordinal);
    }
#if LUCENE

    [Fact]
    public void The_second_engine_is_found_where_it_was_built() => Assert.Equal(("Lucene", ""), Find("Lucene"));
#else

    [Fact]
    public void An_engine_that_was_not_built_stops_the_start_and_the_remedy_is_named()
    {
        var (engine, error) = Find("Lucene");

        Assert.Null(engine);
        Assert.Contains("-p:SearchEngine=Lucene", error, StringComparison.Ordinal);
        Assert.Null(LiveRegistry.TryStart(With("Lucene"), TextWriter.Null));
    }
#endif

    private static (string? Engine, string Error) Find(string? name)
    {
        using var errors = new StringWriter();
        return (SearchEngines.Find(With(name), errors)?.Name, errors.ToString());
    }

    private static IConfigurationRoot With(string? name) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Search:Engine", name)]).Build();
}
