using System.Net;
using IopRegistry.Web.Pages.Om;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Tests.Pages.Om;

[Collection(OnTheSite.Name)]
public sealed class TextTests(TestSite site)
{
    [Fact]
    public async Task Every_knowledge_page_is_at_its_address_with_title_and_contents()
    {
        Assert.Equal(11, site.Registry.Pages.Length);
        foreach (var text in site.Registry.Pages)
        {
            var page = await site.Get(text.Address);

            Assert.Equal(text.Title, page.QuerySelector("h1")!.Text());
            Assert.NotNull(page.QuerySelector(".markdown"));
            Assert.Contains(text.UpdatedOn is { } day ? Words.Swedish.Of(day) : "dataversionen", page.One("updated").Text(), StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("[data-testid=toc] a"), link => Assert.NotNull(page.GetElementById(link.Href()[1..])));
        }
    }

    [Theory]
    [InlineData("/tillganglighet")]
    [InlineData("/dataskydd")]
    public async Task Where_no_one_who_answers_for_the_site_is_configured_the_reader_is_led_to_the_editors(string address)
    {
        var actor = (await site.Get(address)).One("actor");

        Assert.DoesNotContain(Web.Data.Publisher.Placeholder, actor.Text(), StringComparison.Ordinal);
        Assert.Equal("/rattelser/ny", actor.QuerySelector("a")!.Href());
    }

    [Fact]
    public async Task What_to_read_stands_from_what_IOP_is_to_what_the_site_does_with_data()
    {
        var page = await site.Get("/om");
        var listed = page.All("text").Select(text => text.Href()).ToList();

        Assert.Equal(["Om IOP", "Om uppgifterna", "Om webbplatsen"], page.QuerySelectorAll("#las-mer ~ h3").Select(heading => heading.Text()));
        Assert.Equal("/om/iop", listed[0]);
        Assert.Equal("/tillganglighet", listed[^1]);
    }

    [Fact]
    public void A_text_in_no_list_comes_last_among_those_about_the_facts_and_no_heading_stands_alone()
    {
        var facts = site.Registry.Pages.Where(page => page.Slug is "metod" or "bidra").ToList();

        var (name, pages) = Assert.Single(ReadingOrder.Of([facts[0] with { Slug = "nyskriven" }, .. facts]));

        Assert.Equal(ReadingOrder.OfFacts, name);
        Assert.Equal(["metod", "bidra", "nyskriven"], pages.Select(page => page.Slug));
        Assert.Equal([ReadingOrder.OfFacts], ReadingOrder.Of([]).Select(group => group.Name));
    }

    [Fact]
    public async Task Other_pages_name_no_actor_and_data_protection_says_where_to_complain()
    {
        Assert.Empty((await site.Get("/om/iop")).All("actor"));
        Assert.Contains("Integritetsskyddsmyndigheten (IMY)", (await site.Get("/dataskydd")).QuerySelector("main")!.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/om/finns-inte")]
    [InlineData("/om/dataskydd")]
    public async Task An_address_without_a_text_is_not_found(string address) => await site.Get(address, HttpStatusCode.NotFound);
}
