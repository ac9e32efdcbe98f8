using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

/// <summary>What is spelt right is not put right, over the real data.</summary>
public class SpellingTests
{
    private static readonly Registry Registry = RealData.Registry;

    [Fact]
    public void A_place_name_is_never_put_right_and_finds_only_records_that_have_it()
    {
        Assert.Equal(311, Registry.Rows.Places.Length);
        foreach (var place in Registry.Rows.Places)
        {
            var result = Run(place.Name);

            Assert.True(result.Suggestion is null, $"{place.Name} → {result.Suggestion}");
            var keys = Token.In(place.Name).Select(token => WordKeys.FoldedThenStemmed(token.Text)).ToList();
            foreach (var hit in result.All)
                Assert.True(keys.Exists(Words(hit.Partnership).Contains), $"{place.Name} → {hit.Partnership.Id}");
        }
    }

    [Theory]
    [InlineData("Karlstad")]
    [InlineData("jonkoping")]
    [InlineData("Båstad")]
    [InlineData("Mora")]
    [InlineData("Vara")]
    [InlineData("vara")]
    [InlineData("Bodens")]
    [InlineData("förskola")]
    [InlineData("hund")]
    [InlineData("Hisingen")]
    [InlineData("dans")]
    [InlineData("demens")]
    [InlineData("lån")]
    [InlineData("802002-8711")]
    [InlineData("80200287")]
    public void A_word_that_no_record_has_finds_nothing(string q)
    {
        var result = Run(q);

        Assert.Equal((0, null), (result.Total, result.Suggestion));
        Assert.Single(result.UnknownWords);
    }

    /// <summary>"Kommun" stands in most records, and says nothing of the place that was asked for.</summary>
    [Theory]
    [InlineData("Vara kommun")]
    [InlineData("kommun Vara")]
    [InlineData("Karlstads stad")]
    public void A_place_without_records_is_not_widened_by_its_kind(string q)
    {
        Assert.Equal(0, Run(q).Total);
        Assert.Single(Run(q).UnknownWords);
    }

    [Theory]
    [InlineData("teatrar i Uppsala")]
    [InlineData("teatrarna i Uppsala")]
    public void A_plural_that_drops_its_e_is_the_same_word(string q) =>
        Assert.Equal("uppsala-kultur-unga-gottsunda-teater", Run(q).Page[0].Partnership.Id);

    [Fact]
    public void Vara_among_other_words_is_the_verb() => Assert.Equal(Run("ensam").Total, Run("vara ensam").Total);

    [Fact]
    public void A_frequent_word_is_not_guessed_but_a_frequent_place_is()
    {
        Assert.Null(Run("homework help").Suggestion);
        Assert.Equal("Stockholm", Run("stokholm").Suggestion);
        Assert.Equal(Run("Stockholm").Total, Run("stokholm").Total);
    }

    [Fact]
    public void A_misspelt_term_finds_what_the_term_finds()
    {
        var misspelt = Run("handikap");

        Assert.Equal("handikapp", misspelt.Suggestion);
        Assert.Equal(Run("handikapp").All.Select(Id).Order(), misspelt.All.Select(Id).Order());
    }

    [Fact]
    public void A_compound_that_no_record_has_wants_all_its_parts()
    {
        var both = Run("anhörigstöd");
        Assert.Equal(Completeness.Most, both.Completeness);
        Assert.All(both.All, hit => Assert.Superset(new HashSet<string> { "anhor", "stod" }, Parts(hit.Partnership)));
        Assert.Equal(Completeness.Any, Run("äldreboende").Completeness);
    }

    private static HashSet<string> Parts(Partnership partnership) =>
        [.. new[] { "anhor", "stod" }.Where(part => Words(partnership).Any(word => word.StartsWith(part, StringComparison.Ordinal)))];

    private static string Id(Hit hit) => hit.Partnership.Id;

    private static HashSet<string> Words(Partnership partnership)
    {
        var document = PartnershipDocuments.Of(Registry, partnership);
        return [.. Token.In(string.Join('\n', document.Name, document.Party, document.Place, document.Theme, document.Summary)).SelectMany(token => WordKeys.Of(token.Text))];
    }

    private static SearchResult Run(string q) => Registry.Search.Run(new PartnershipQuery { Q = q }, new DateOnly(2026, 11, 21));
}
