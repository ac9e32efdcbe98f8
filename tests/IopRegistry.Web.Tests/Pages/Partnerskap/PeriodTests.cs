namespace IopRegistry.Web.Tests.Pages.Partnerskap;

/// <summary>What the list and the record say of when a partnership is agreed for.</summary>
[Collection(OnTheSite.Name)]
public sealed class PeriodTests(TestSite site)
{
    [Fact]
    public async Task Days_from_the_first_of_several_periods_to_the_last_are_said_to_be_of_all_of_them()
    {
        var unknown = new HashSet<bool>();
        foreach (var card in (await site.Get("/partnerskap?size=100")).All("result"))
        {
            var several = site.Registry.FindPartnership(card.GetAttribute("data-id")!)!.Timeline.Agreed.Count() > 1;
            var period = card.QuerySelectorAll("dt").Single(term => term.Text() == "Period").NextElementSibling!;
            Assert.Equal(several && period.Text().Contains('–', StringComparison.Ordinal), period.Text().EndsWith("(alla perioder tillsammans)", StringComparison.Ordinal));
            if (several)
                unknown.Add(period.Text().Contains("inte känd", StringComparison.Ordinal) || period.Text().Contains("slut inte känt", StringComparison.Ordinal));
        }

        // Both kinds are in the data, or nothing was told apart.
        Assert.Equal(2, unknown.Count);
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
