using System.Net;

namespace IopRegistry.Web.Tests.Pages;

/// <summary>The chosen day on every page that shows one.</summary>
[Collection(OnTheSite.Name)]
public sealed class AsOfTests(TestSite site)
{
    private const string Record = "/partnerskap/boras-motesplats-aldre-guldkanten";

    public static TheoryData<string> DayPages => [.. Days];

    private static string[] Days =>
        ["/", "/partnerskap", Record, Compared, "/statistik", "/organisationer/goteborgs-stad", "/platser/1480", "/namnder/" + Unit];

    /// <summary>Also those that are the same on every day, and lead to pages that are not.</summary>
    public static TheoryData<string> KeepingPages => [.. Days, Record + "/insyn"];

    private static string Compared => "/partnerskap/jamfor?id=varmland-forebygga-sjalvmord-suicide-zero&id=boras-motesplats-aldre-guldkanten";

    private static string Unit => "goteborg-socialforvaltningen-centrum";

    [Theory]
    [MemberData(nameof(DayPages))]
    public async Task Today_is_the_day_unless_another_is_chosen_and_both_are_said_in_words(string path)
    {
        Assert.Contains("Läget i dag, 21 november 2026", (await site.Get(path)).One("asof").Text(), StringComparison.Ordinal);
        Assert.Contains("Läget 1 april 2023, enligt det vi vet i dag", (await site.Get(On(path, "2023-04-01"))).One("asof").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(KeepingPages))]
    public async Task Every_link_to_a_page_of_a_day_keeps_the_day_but_those_that_choose_one(string path)
    {
        var page = await site.Get(On(path, "2022-06-30"));
        // The chosen day is itself a choice of the search that can be taken away.
        var choosing = page.QuerySelectorAll(".chips a, .filter-apply a");
        var links = page.QuerySelectorAll("a[href^='/']").Except(choosing).Where(link => link.GetAttribute("data-testid") is not ("step" or "permanent")).Select(link => link.Href()).Distinct().ToList();
        var dayless = links.Where(link => !link.Contains("asof=2022-06-30", StringComparison.Ordinal)).Select(link => link.Split('#')[0]).ToList();
        foreach (var link in dayless.Where(link => !Path.HasExtension(link.Split('?')[0])).Distinct())
        {
            // A page that would take the day should have been given it.
            using var response = await site.Http.GetAsync(new Uri(On(link, "2022-06-30"), UriKind.Relative));
            var shows = response.StatusCode == HttpStatusCode.OK && (await response.Content.ReadAsStringAsync()).Contains("data-testid=\"asof\"", StringComparison.Ordinal);
            Assert.False(shows, $"{path} leads to {link} and forgets the day");
        }

        foreach (var link in links.Where(link => link.Contains("asof=2022-06-30", StringComparison.Ordinal) && !link.Contains("rattelser", StringComparison.Ordinal)).Take(40))
        {
            using var response = await site.Http.GetAsync(new Uri(link, UriKind.Relative));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} leads to {link}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/partnerskap")]
    public async Task A_search_keeps_the_day_and_the_version(string path)
    {
        var version = (await site.Get("/partnerskap")).One("permanent").Href().Split("version=")[1].Split('&')[0];
        var page = await site.Get($"{path}?asof=2023-04-01&version={version}");
        var search = page.QuerySelector("main form[role=search]")!;
        var sent = search.QuerySelectorAll("input[type=hidden]").Concat(page.QuerySelectorAll($"input[type=hidden][form='{search.Id}']"))
            .Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}").ToList();
        Assert.Contains("asof=2023-04-01", sent);
        Assert.Contains($"version={version}", sent);
    }

    [Fact]
    public async Task The_steps_go_a_year_back_and_on_to_today_and_to_the_survey_and_keep_the_rest_of_the_query()
    {
        var page = await site.Get("/partnerskap?q=barn&county=14&sort=title&page=2&size=5&asof=2024-02-29");
        Assert.Equal(
            ["2023-02-28 /partnerskap?q=barn&county=14&asof=2023-02-28&sort=title&size=5", "2025-02-28 /partnerskap?q=barn&county=14&asof=2025-02-28&sort=title&size=5", "2023-04-01 /partnerskap?q=barn&county=14&asof=2023-04-01&sort=title&size=5", "2026-11-21 /partnerskap?q=barn&county=14&sort=title&size=5"],
            page.All("step").Select(step => $"{step.GetAttribute("data-day")} {step.Href()}"));
        var form = page.One("asof").QuerySelector("form")!;
        Assert.Equal("2024-02-29", form.QuerySelector("input[type=date]")!.GetAttribute("value"));
        Assert.Equal(["q=barn", "county=14", "sort=title", "size=5"], form.QuerySelectorAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
    }

    [Theory]
    [InlineData("1900-06-01", "1901-06-01")]
    [InlineData("2100-06-01", "2099-06-01")]
    public async Task No_step_leads_out_of_range(string day, string neighbour)
    {
        var steps = (await site.Get($"/statistik?asof={day}")).All("step").Select(step => step.GetAttribute("data-day")).ToList();
        Assert.Equal(new[] { neighbour, "2023-04-01", "2026-11-21" }.Order(), steps.Order());
    }

    [Theory]
    [InlineData("2023-02-30")]
    [InlineData("1899-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("igår")]
    public async Task A_bad_day_is_refused_and_not_carried_on(string day)
    {
        foreach (var path in new[] { "/statistik", Record, "/platser/1480" })
        {
            var page = await site.Get($"{path}?asof={Uri.EscapeDataString(day)}", HttpStatusCode.BadRequest);
            Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.Href().Contains("asof=", StringComparison.Ordinal));
        }
    }

    private static string On(string address, string day) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={day}";
}
