using System.Net;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>What can be told about a partnership, from its page to the form.</summary>
public sealed class ErrandsTests
{
    private const string Choice = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record;

    [Fact]
    public async Task An_errand_has_one_name_on_the_record_where_it_is_chosen_and_on_its_form()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        var record = await (await visitor.GetAsync("/partnerskap/" + CorrectionsSite.Record)).Document();
        var choice = await (await visitor.GetAsync(Choice)).Document();

        var offered = record.QuerySelectorAll(".correct-this a").ToDictionary(link => link.Href(), link => link.Text());
        var kinds = choice.One("kinds").QuerySelectorAll("a").ToDictionary(link => link.Href(), link => link.Text());
        Assert.Equal(6, kinds.Count);
        Assert.Equal(kinds.OrderBy(kind => kind.Key), offered.OrderBy(kind => kind.Key));
        foreach (var (address, name) in kinds)
            Assert.Equal(name, (await (await visitor.GetAsync(address)).Document()).QuerySelector("h1")!.Text());
    }

    [Fact]
    public async Task The_place_for_corrections_has_one_name()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        var name = (await (await visitor.GetAsync("/rattelser/ny")).Document()).QuerySelector("h1")!.Text();

        foreach (var address in new[] { "/", "/om", "/rattelser" })
            Assert.All((await (await visitor.GetAsync(address)).Document()).QuerySelectorAll("a[href='/rattelser/ny']"), link => Assert.Equal(name, link.Text()));
        Assert.Equal(name, (await (await visitor.GetAsync("/partnerskap/" + CorrectionsSite.Record)).Document()).GetElementById("ratta")!.Text());
    }

    [Theory]
    [InlineData("forlangt")]
    [InlineData("avslutat")]
    public async Task The_form_names_the_partnership_and_the_period_that_is_known(string kind)
    {
        using var site = new CorrectionsSite();

        var page = await (await site.Visitor().GetAsync($"{Choice}&sort={kind}")).Document();

        Assert.Equal("/partnerskap/" + CorrectionsSite.Record, page.One("subject").QuerySelector("a")!.Href());
        Assert.Contains("2024-12-31", page.One("known-period").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_source_is_given_the_whole_group_is_marked()
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), Choice + "&sort=forlangt", ("end", "2028-12-31"));

        var page = await answer.Document(HttpStatusCode.BadRequest);
        Assert.Equal("#kallor", page.One("faults").QuerySelector("a")!.Href());
        Assert.StartsWith("Ange var det framgår", page.GetElementById("kallor-fel")!.Text(), StringComparison.Ordinal);
        Assert.All(new[] { "kalla", "hanvisning", "utan-kalla" }, id =>
        {
            var field = page.GetElementById(id)!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            Assert.Contains("kallor-fel", field.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        });
    }
}
