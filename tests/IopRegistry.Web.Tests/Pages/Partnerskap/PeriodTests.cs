namespace IopRegistry.Web.Tests.Pages.Partnerskap;

/// <summary>What the list and the record say of when a partnership is agreed for.</summary>
[Collection(OnTheSite.Name)]
public sealed class PeriodTests(TestSite site)
{
    [Fact]
    public async Task A_period_of_several_is_said_to_be_all_of_them()
    {
        foreach (var card in (await site.Get("/partnerskap?size=100")).All("result"))
        {
            var several = site.Registry.FindPartnership(card.GetAttribute("data-id")!)!.Timeline.Agreed.Count() > 1;
            var period = card.QuerySelectorAll("dt").Single(term => term.Text() == "Period").NextElementSibling!;
            Assert.Equal(several, period.Text().EndsWith("(alla perioder tillsammans)", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_began_before_its_first_known_start_is_not_said_to_begin_there()
    {
        var unknown = site.Registry.Partnerships.Where(row => row.Timeline is { Beginning: null, FirstStart: not null }).ToList();
        Assert.NotEmpty(unknown);
        foreach (var row in unknown)
        {
            var record = await site.Get($"/partnerskap/{row.Id}");
            Assert.StartsWith($"Till {row.Timeline.LatestEnd.Date}, start inte känd", record.One("when").Text(), StringComparison.Ordinal);
        }
    }
}
