using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IopRegistry.Web.Tests.Texts;

[Collection(OnTheSite.Name)]
public sealed class EnglishFormsTests(TestSite site)
{
    private const string Form = "/en/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev";

    [Fact]
    public async Task A_form_is_sent_and_answered_in_English_and_the_letter_stays_Swedish()
    {
        var page = await Send(("avtal", "ja"), ("omrade", "economy"));
        var letter = page.One("letter");

        Assert.Equal(("en", "sv"), (page.DocumentElement.GetAttribute("lang"), letter.GetAttribute("lang")));
        Assert.StartsWith("Till Borås Stad\nVård- och äldrenämnden\n", letter.TextContent, StringComparison.Ordinal);
        Assert.Empty(SwedishLeft.On(page));
    }

    [Fact]
    public async Task A_form_that_is_not_filled_in_says_so_in_English()
    {
        var page = await Send(("avtal", ""));

        Assert.NotEmpty(page.One("faults").QuerySelectorAll("li"));
        Assert.Empty(SwedishLeft.On(page));
    }

    private async Task<IHtmlDocument> Send(params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await site.Http.PostAsync(new Uri(Form, UriKind.Relative), body);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
