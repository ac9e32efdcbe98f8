using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IopRegistry.Web.Tests.Pages;
using Xunit.Abstractions;

namespace IopRegistry.Web.Tests.Texts;

/// <summary>Every type of page in English: nothing on it is Swedish unless it says so.</summary>
[Collection(OnTheSite.Name)]
public sealed class EnglishPagesTests(TestSite site, ITestOutputHelper output)
{
    private const string Missing = "/finns-inte";

    private static readonly string[] Done =
    [
        "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby/insyn/brev",
        "/",
        "/partnerskap",
        "/partnerskap?q=barn&place=1480&from=2020",
        "/partnerskap?q=qqqqqq",
        "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby",
        "/partnerskap?farg=bla&status=x",
        "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby/insyn",
        "/organisationer",
        "/organisationer?q=qqqqqq",
        "/organisationer/abf",
        "/namnder/boras-arbetslivsnamnden",
        "/platser",
        "/platser?q=qqqqqq",
        "/platser/1480",
        "/platser/14",
        "/platser/0114",
        "/platser/1480?asof=2023-04-01",
        "/statistik",
        "/statistik/rapporten-2023",
        "/partnerskap/jamfor",
        "/partnerskap/jamfor?q=qqqqqq",
        "/partnerskap/jamfor?id=varmland-forebygga-sjalvmord-suicide-zero",
        "/partnerskap/jamfor?id=varmland-forebygga-sjalvmord-suicide-zero&id=boras-motesplats-aldre-guldkanten",
        "/statistik?asof=2023-04-01&q=barn",
        "/andringar",
        "/andringar?kind=world",
        "/data",
        "/data/ordbok",
        "/data/versioner",
        "/data/skillnad",
        "/om",
        "/om/metod",
        "/om/api",
        "/om/iop",
        "/om/ordlista",
        "/tillganglighet",
        "/dataskydd",
        Missing,
        "/rattelser",
        "/rattelser/ny",
        "/rattelser/ny?sort=nytt",
        "/rattelser/genomgang?plats=1480",
        "/rattelser/ny?organisation=abf",
        "/rattelser/ny?namnd=boras-arbetslivsnamnden&falt=units/kind&falt=units/name",
        "/rattelser/ny?partnerskap=boras-aktiviteter-aldre-pro-malsryd-ganghester",
        "/rattelser/ny?partnerskap=boras-aktiviteter-aldre-pro-malsryd-ganghester&sort=uppgift",
        "/rattelser/ny?partnerskap=boras-aktiviteter-aldre-pro-malsryd-ganghester&falt=periods/ny&falt=parties/ny&falt=disclosures/ny&falt=title",
    ];

    /// <summary>Not yet in English. A page that is done must leave the list, and it must be empty before the site is told of.</summary>
    private static readonly string[] Waiting =
    [
    ];

    public static TheoryData<string, bool> Pages
    {
        get
        {
            var pages = new TheoryData<string, bool>();
            foreach (var address in Done.Concat(Waiting))
                pages.Add(address, Waiting.Contains(address));
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Shows_no_Swedish_that_is_not_marked_unless_it_waits(string address, bool waits)
    {
        var swedish = await SwedishOn(address);

        output.WriteLine($"{address}: {string.Join(" | ", swedish)}");
        Assert.True(waits == swedish.Count > 0, waits ? $"{address} is done; take it off the list." : $"{address}: {string.Join(" | ", swedish)}");
    }

    [Fact]
    public async Task Every_page_is_whole_and_its_links_lead_to_English_pages()
    {
        var flaws = new List<string>();
        var links = new HashSet<string>();
        foreach (var address in Done)
        {
            var page = await English(address);
            flaws.AddRange(Wholeness.FlawsOf(page, "en").Select(flaw => $"{address}: {flaw}"));
            links.UnionWith(page.QuerySelectorAll("a[href^='/en'], a[href^='#']").Select(link => link.Href()).Select(href => href[0] == '#' ? Under(address) + href : href));
        }

        // Pictures and suggestions are no pages (EnglishFilesTests).
        links.RemoveWhere(link => Path.HasExtension(link.Split('?', '#')[0]) || link.StartsWith("/en/sok/", StringComparison.Ordinal));
        // Of each kind of record a few; searches have endless addresses and tests of their own.
        foreach (var link in links.Where(link => !link.Contains('?', StringComparison.Ordinal) && !link.Contains(Missing, StringComparison.Ordinal)).GroupBy(Kind).SelectMany(kind => kind.Take(kind.Key.EndsWith('/') ? 3 : 100)))
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
    public async Task A_form_is_sent_and_answered_in_English_and_the_letter_stays_Swedish()
    {
        const string Form = "/en/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev";
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("avtal", "ja"), KeyValuePair.Create("omrade", "economy")]);
        using var answer = await site.Http.PostAsync(new Uri(Form, UriKind.Relative), body);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var letter = page.One("letter");

        Assert.Equal(("en", "sv"), (page.DocumentElement.GetAttribute("lang"), letter.GetAttribute("lang")));
        Assert.StartsWith("Till Borås Stad\nVård- och äldrenämnden\n", letter.TextContent, StringComparison.Ordinal);
        Assert.Empty(SwedishLeft.On(page));
    }

    [Fact]
    public async Task A_form_that_is_not_filled_in_says_so_in_English()
    {
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("avtal", "")]);
        using var answer = await site.Http.PostAsync(new Uri("/en/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev", UriKind.Relative), body);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.NotEmpty(page.One("faults").QuerySelectorAll("li"));
        Assert.Empty(SwedishLeft.On(page));
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
