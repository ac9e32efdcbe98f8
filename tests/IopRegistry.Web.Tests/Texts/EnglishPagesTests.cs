using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IopRegistry.Publishing;
using IopRegistry.Web.Tests.Pages;

namespace IopRegistry.Web.Tests.Texts;

/// <summary>Every type of page in English: nothing on it is Swedish unless it says so.</summary>
[Collection(OnTheSite.Name)]
public sealed class EnglishPagesTests(TestSite site)
{
    public static TheoryData<string> Pages => [.. EnglishAddresses.All];

    /// <summary>The data dictionary's titles, which the change log uses too, its descriptions with what is code in them, and the thing itself.</summary>
    private HashSet<string> Quoted => [.. Glossary.Of(site.Registry).Tables.SelectMany(table => table.Columns.SelectMany(column => column.Description.Split('`').Append(column.Description).Append(column.Title)).Concat([table.Title, table.Description])), "idéburet offentligt partnerskap"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Shows_no_Swedish_that_is_not_marked(string address)
    {
        var page = await English(address);

        var left = SwedishLeft.On(page).Concat(SwedishLeft.HiddenOn(page, Quoted).Distinct().Select(text => $"of ours, and marked as data: {text}")).ToList();
        Assert.True(left.Count == 0, $"{address}: {string.Join(" | ", left)}");
    }

    [Fact]
    public async Task Every_page_is_whole_and_its_links_lead_to_English_pages()
    {
        var flaws = new List<string>();
        var links = new HashSet<string>();
        foreach (var address in EnglishAddresses.All)
        {
            var page = await English(address);
            flaws.AddRange(Wholeness.FlawsOf(page, "en").Select(flaw => $"{address}: {flaw}"));
            links.UnionWith(page.QuerySelectorAll("a[href^='/en'], a[href^='#']").Select(link => link.Href()).Select(href => href[0] == '#' ? Under(address) + href : href));
        }

        // Pictures and suggestions are no pages (EnglishFilesTests).
        links.RemoveWhere(link => Path.HasExtension(link.Split('?', '#')[0]) || link.StartsWith("/en/sok/", StringComparison.Ordinal));
        // Of each kind of record a few; searches have endless addresses and tests of their own.
        foreach (var link in links.Where(link => !link.Contains('?', StringComparison.Ordinal) && !link.Contains(EnglishAddresses.Missing, StringComparison.Ordinal)).GroupBy(Kind).SelectMany(kind => kind.Take(kind.Key.EndsWith('/') ? 3 : 100)))
        {
            var parts = link.Split('#');
            using var answer = await site.Http.GetAsync(new Uri(parts[0], UriKind.Relative));
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            if (!answer.IsSuccessStatusCode || page.DocumentElement.GetAttribute("lang") != "en" || (parts.Length > 1 && page.GetElementById(Uri.UnescapeDataString(parts[1])) is null))
                flaws.Add($"{link} answers {(int)answer.StatusCode} or has no such place");
        }

        Assert.Empty(flaws);
    }

    /// <summary>Sentences depend on what is known of a record: one for each ground of a status, on two days.</summary>
    [Fact]
    public async Task Records_of_every_sort_show_no_Swedish_that_is_not_marked()
    {
        var sorts = new[] { TestSite.Today, new DateOnly(2023, 4, 1) }.SelectMany(day => site.Registry.Partnerships
            .DistinctBy(row => (row.On(day).Basis, row.On(day).Report?.ReportedStatus, row.On(day).ContradictsReport))
            .Select(row => $"/partnerskap/{row.Id}?asof={day.ToIso()}"));
        var others = site.Registry.Rows.Organisations.DistinctBy(row => (row.Kind, row.OrgNumber is null, row.PartOf is null)).Select(row => $"/organisationer/{row.Id}")
            .Concat(site.Registry.Rows.Units.DistinctBy(row => row.Kind).Select(row => $"/namnder/{row.Id}"));
        var left = new List<string>();
        foreach (var address in sorts.Concat(others))
        {
            left.AddRange((await SwedishOn(address)).Select(text => $"{address}: {text}"));
            if (address.StartsWith("/partnerskap", StringComparison.Ordinal))
                left.AddRange((await SwedishOn(address.Replace("?", "/insyn?", StringComparison.Ordinal))).Select(text => $"{address} insyn: {text}"));
        }

        Assert.Empty(left);
    }

    [Fact]
    public void A_text_of_ours_is_known_under_the_data_s_language_and_other_words_are_not()
    {
        var page = new HtmlParser().ParseDocument("<html lang=en><body><p lang=sv>Nämnden</p><p lang=sv>Sök partnerskap</p><ul lang=sv><li>Läget 1 april 2023, enligt det vi vet i dag</li></ul><p lang=sv title='Parter'>Ungdomens hus</p>");

        Assert.Equal(["Sök partnerskap", "Läget 1 april 2023, enligt det vi vet i dag", "Parter"], SwedishLeft.HiddenOn(page, new HashSet<string>()).Distinct());
    }

    private static string Under(string address) => "/en" + (address == "/" ? "" : address);

    /// <summary>A record's address up to its id; a page's own address.</summary>
    private static string Kind(string link) => link.Split('/') is ["", "en", "partnerskap" or "organisationer" or "namnder" or "platser" or "rattelser", _, ..] parts ? $"/en/{parts[2]}/" : link;

    private async Task<IHtmlDocument> English(string address)
    {
        using var answer = await site.Http.GetAsync(new Uri(Under(address), UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        return page;
    }

    private async Task<IReadOnlyList<string>> SwedishOn(string address) => [.. SwedishLeft.On(await English(address))];
}
