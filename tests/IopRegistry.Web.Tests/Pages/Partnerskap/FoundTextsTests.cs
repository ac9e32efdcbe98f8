namespace IopRegistry.Web.Tests.Pages.Partnerskap;

/// <summary>Pages and texts of insight stand beside the partnerships on the search page, in groups of their own.</summary>
[Collection(OnTheSite.Name)]
public sealed class FoundTextsTests(TestSite site)
{
    [Fact]
    public async Task A_question_that_no_partnership_answers_still_leads_somewhere()
    {
        var page = await site.Get("/partnerskap?q=kommunallagen");

        Assert.NotEmpty(page.All("no-results"));
        Assert.Contains(page.All("text-sidor"), text => text.GetAttribute("data-address") == "/om/insyn#kommunallagen");
        Assert.Contains(page.All("text-sidor"), text => text.QuerySelector("p mark") is not null);
    }

    [Fact]
    public async Task Texts_of_insight_are_a_group_of_their_own_and_name_their_partnership()
    {
        var text = (await site.Get("/partnerskap?q=uppsagning")).All("text-insyn").First(found => found.GetAttribute("data-address")!.EndsWith("#villkor-uppsagning", StringComparison.Ordinal));

        Assert.Contains("Uppsägning och upphörande", text.Text(), StringComparison.Ordinal);
        Assert.Contains(site.Registry.Partnerships, partnership => text.QuerySelector(".hint")!.Text() == partnership.Title);
    }

    [Fact]
    public async Task Every_text_that_is_found_leads_to_a_place_that_is_there()
    {
        foreach (var q in new[] { "uppsägning", "överklaga", "styrgrupp", "vad är ett IOP", "klagomål", "upphandling" })
        {
            var found = (await site.Get("/partnerskap?q=" + Uri.EscapeDataString(q))).QuerySelectorAll("[data-address]").Select(text => text.GetAttribute("data-address")!).ToList();
            Assert.NotEmpty(found);
            foreach (var address in found)
            {
                var page = await site.Get(address.Split('#')[0]);
                Assert.True(!address.Contains('#', StringComparison.Ordinal) || page.GetElementById(address.Split('#')[1]) is not null, address);
            }
        }
    }

    [Theory]
    [InlineData("/partnerskap")]
    [InlineData("/partnerskap?q=qxzwv")]
    [InlineData("/partnerskap?q=uppsagning&page=2")]
    [InlineData("/partnerskap?q=Fryshuset")]
    public async Task Where_no_text_has_the_words_there_is_no_group(string address) => Assert.Empty((await site.Get(address)).All("texts"));
}
