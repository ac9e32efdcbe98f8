using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

public class PartnershipSearchTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Registry Registry = RealData.Registry;

    [Theory]
    [InlineData("", 109)]
    [InlineData("asof=2023-04-01&status=active", 92)]
    [InlineData("status=past&asof=2026-11-21", 86)]
    [InlineData("source=stockholm-eu-medborgare-2017", 1)]
    [InlineData("place=0980", 2)]
    [InlineData("place=09", 2)]
    [InlineData("place=2580", 0)]
    [InlineData("committee=malmo-arbetsmarknads-och-socialforvaltningen", 11)]
    [InlineData("committee=malmo-arbetsmarknads-och-socialnamnden", 11)]
    [InlineData("from=-", 2)]
    [InlineData("ends_from=-", 9)]
    [InlineData("page=7&size=100", 109)]
    public void A_query_counts_what_the_data_holds(string query, int total) => Assert.Equal(total, Run(query).Total);

    [Fact]
    public void A_page_past_the_end_is_empty() => Assert.Empty(Run("page=7&size=100").Page);

    [Fact]
    public void Every_facet_value_gives_what_it_counts()
    {
        var start = Run("asof=2023-04-01&q=stöd");

        foreach (var facet in start.Facets)
        {
            foreach (var value in facet.Values)
                Assert.Equal(value.Count, RunQuery(start.Query.Toggle(facet.Filter.Key, value.Value)).Total);
        }
    }

    [Fact]
    public void A_facets_own_choice_does_not_narrow_its_own_counts()
    {
        var free = Run("").Facets.Single(facet => facet.Filter.Key == "focus");
        var chosen = Run("focus=halsa-vard").Facets.Single(facet => facet.Filter.Key == "focus");

        Assert.Equal(free.Values.Select(value => (value.Value, value.Count)), chosen.Values.Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public void Of_more_values_than_there_is_room_for_the_most_frequent_the_chosen_and_the_missing_are_given_and_the_rest_counted()
    {
        var query = new PartnershipQuery().Toggle("organisation", Run("").Facets.Single(facet => facet.Filter.Key == "organisation").Values.Last(value => value.Value != Filter.MissingValue).Value);
        Facet Organisations(FacetRoom? room) => Registry.Search.Run(query, Today, room).Facets.Single(facet => facet.Filter.Key == "organisation");
        var all = Organisations(null);

        var cut = Organisations(new(All: 10, OfMore: 3));

        Assert.Equal(all.Values.Where((value, place) => place < 3 || value.IsChosen || value.Value == Filter.MissingValue), cut.Values);
        Assert.Equal(all.Values.Length, cut.Values.Length + cut.LeftOut);
        Assert.True(cut.Values[3].IsChosen);
        Assert.Equal(all.Values.AsEnumerable(), Organisations(new(All: all.Values.Length, OfMore: 3)).Values);
    }

    [Fact]
    public void A_chosen_place_without_partnerships_stays_chosen()
    {
        var places = Run("place=2580").Facets.Single(facet => facet.Filter.Key == "place").Values;

        Assert.Contains(places, value => value is { Value: "2580", Name: "Luleå", Count: 0, IsChosen: true });
        Assert.Contains(places, value => value.Count > 0);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("start")]
    [InlineData("end")]
    [InlineData("updated")]
    [InlineData("relevance")]
    public void Pages_laid_end_to_end_are_all_hits_in_order(string sort)
    {
        var all = Run($"sort={sort}").All.Select(hit => hit.Partnership.Id).ToList();

        var pages = Enumerable.Range(1, 8).SelectMany(page => Run($"sort={sort}&size=15&page={page}").Page).Select(hit => hit.Partnership.Id);

        Assert.Equal(109, all.Distinct().Count());
        Assert.Equal(all, pages);
    }

    [Theory]
    [InlineData("goteborgs parasportförbund", "Göteborgs parasportförbund")]
    [InlineData("husby konst", "Husby Konst")]
    [InlineData("802502-7627", "Svenska med baby")]
    [InlineData("8025027627", "Svenska med baby")]
    public void The_partnership_meant_comes_first(string q, string party) =>
        Assert.StartsWith(party, RunQuery(new PartnershipQuery { Q = q }).Page[0].Partnership.Parties[0].Name, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("homelessness", "hemloshet-utsatthet")]
    [InlineData("refugee reception", "flyktingmottagande")]
    public void English_words_find_what_is_about_them(string q, string focus) => Assert.Superset(
        Run($"focus={focus}&size=100").Page.Select(hit => hit.Partnership.Id).ToHashSet(),
        RunQuery(new PartnershipQuery { Q = q, Size = 100 }).Page.Select(hit => hit.Partnership.Id).ToHashSet());

    private static SearchResult Run(string query)
    {
        var (parsed, faults) = QueryReader.Read(Registry, query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1])));
        Assert.Empty(faults);
        return RunQuery(parsed);
    }

    private static SearchResult RunQuery(PartnershipQuery query) => Registry.Search.Run(query, Today);
}
