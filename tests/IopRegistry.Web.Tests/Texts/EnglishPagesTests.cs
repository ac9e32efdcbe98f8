using AngleSharp.Html.Parser;
using Xunit.Abstractions;

namespace IopRegistry.Web.Tests.Texts;

/// <summary>Every type of page in English: nothing on it is Swedish unless it says so.</summary>
[Collection(OnTheSite.Name)]
public sealed class EnglishPagesTests(TestSite site, ITestOutputHelper output)
{
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
        "/finns-inte",
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

    private async Task<IReadOnlyList<string>> SwedishOn(string address)
    {
        using var answer = await site.Http.GetAsync(new Uri("/en" + (address == "/" ? "" : address), UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        return [.. SwedishLeft.On(page)];
    }
}
