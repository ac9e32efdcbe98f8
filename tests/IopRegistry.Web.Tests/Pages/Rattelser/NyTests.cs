using System.Net;
using IopRegistry.Corrections;
using IopRegistry.Web.Pages.Rattelser;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

public sealed class NyTests
{
    private const string End = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&falt=periods/1/end";

    [Fact]
    public async Task The_present_value_stands_beside_the_field_and_nothing_sets_a_cookie()
    {
        using var site = new CorrectionsSite();
        using var answer = await site.Visitor().GetAsync(End);
        var page = await answer.Document();

        Assert.Equal("2024-12-31", page.One("present").Text());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Faults_are_told_at_the_field_and_nothing_typed_is_lost()
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), End, ("periods/1/end", "31 mars"), ("kommentar", "Ring 070-123 45 67"), ("avsandare", "PRO"));

        var page = await answer.Document(HttpStatusCode.BadRequest);
        Assert.Equal(3, page.One("faults").QuerySelectorAll("li").Length);
        var field = page.GetElementById("periods/1/end")!;
        Assert.Equal("31 mars", field.GetAttribute("value"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("periods/1/end-fel", field.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal("PRO", page.GetElementById("avsandare")!.GetAttribute("value"));
        Assert.StartsWith("Fel: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_blank_is_asked_for_in_words_of_its_own()
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), "/rattelser/ny?sort=nytt", ("hanvisning", "Avtalet"));

        var page = await answer.Document(HttpStatusCode.BadRequest);
        Assert.Equal("Skriv vad partnerskapet handlar om.", page.GetElementById("title-fel")!.Text());
        Assert.Equal("Ange vem som är idéburen part.", page.GetElementById("civil-fel")!.Text());
        Assert.Equal("Välj ett fokusområde.", page.GetElementById("focus-fel")!.Text());
        // What is marked as required is what is asked for, and the other way round.
        Assert.All(page.All("field"), field => Assert.Equal(field.QuerySelector("[required]") is not null, field.QuerySelector(".field-error") is not null));
    }

    [Theory]
    [InlineData("place", "Göteborg och Borås", "ingen kommun eller region")]
    [InlineData("focus", "Bilar", "inget av fokusområdena")]
    [InlineData("end", "2025", "Slutet ligger före början.")]
    public async Task What_the_editor_could_not_publish_is_told_at_the_field(string name, string typed, string problem)
    {
        using var site = new CorrectionsSite();
        var whole = New(("start", "2026"), (name, typed));

        using var answer = await site.Send(site.Visitor(), "/rattelser/ny?sort=nytt", whole);

        Assert.Contains(problem, (await answer.Document(HttpStatusCode.BadRequest)).GetElementById($"{name}-fel")!.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Borås", "1490")]
    [InlineData("Borås stad", "1490")]
    [InlineData("göteborgs kommun, Region Skåne", "1480|12")]
    public async Task What_the_form_asks_for_is_enough_to_publish_with(string place, string codes)
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), "/rattelser/ny?sort=nytt", New(("place", place)));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var editor = await Editors.SignIn(site, "ella");

        var item = await editor.Page(await editor.OnlyCase());

        Assert.Empty(item.All("faults").Select(faults => faults.Text()));
        Assert.Contains(item.QuerySelectorAll("input[name$='.place_codes']"), cell => cell.GetAttribute("value") == codes);
        Assert.Contains(item.QuerySelectorAll("input[name$='.focus_areas']"), cell => cell.GetAttribute("value") == "fritid-idrott");
    }

    private static (string, string)[] New(params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] whole =
            [("title", "Språkcafé"), ("summary", "Ett café."), ("place", "Borås"), ("civil", "PRO Målsryd/Gånghester"), ("public", "Borås stad"), ("focus", "Fritid, idrott och rörelse"), ("hanvisning", "Avtalet")];
        return [.. whole.Where(field => other.All(typed => typed.Name != field.Name)), .. other];
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_fact_that_can_be_corrected_has_a_name_and_words_for_when_it_is_left_blank(string language)
    {
        using var site = new CorrectionsSite();
        var (registry, words) = (site.Registry, language == "sv" ? Words.Swedish : Words.English);
        var all = registry.Partnerships.Select(partnership => CorrectableField.Of(partnership))
            .Append(CorrectableField.Of(Body.Organisation("abf"), registry)).Append(CorrectableField.Of(Body.Unit(registry.Rows.Units[0].Id), registry));
        foreach (var facts in all)
        {
            Assert.NotEmpty(facts);
            var fields = FormField.Of(CorrectionKind.Fact, facts, [.. facts.Select(field => field.Choice)], words);
            Assert.Equal(facts.Length, fields.Length);
            Assert.All(fields, field => Assert.NotEqual(field.Name, field.Label));
            Assert.All(fields.Where(field => field.Present is not null), field => Assert.Contains(field.Label, field.Missing, StringComparison.Ordinal));
            Assert.All(fields.SelectMany(field => field.Choices), choice => Assert.NotEqual(choice.Value, choice.Name));
        }
    }

    [Fact]
    public async Task The_same_form_sent_twice_leads_to_the_same_receipt()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        var page = await visitor.Page(End);
        site.Clock.Now += TimeSpan.FromSeconds(30);
        (string, string)[] typed = [("periods/1/end", "tills vidare"), ("hanvisning", "Avtalet")];

        using var first = await visitor.Submit(page, End, "correction-form", typed);
        using var second = await visitor.Submit(page, End, "correction-form", typed);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single(await site.Get<Desk>().QueueAsync(new QueueQuery(null, null, null, 1)));
    }

    [Fact]
    public async Task An_end_in_the_future_and_a_record_as_its_own_twin_are_told_at_the_field()
    {
        using var site = new CorrectionsSite();
        const string Record = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record;

        using var ended = await site.Send(site.Visitor(), Record + "&sort=avslutat", ("ended_on", "2099-01-01"), ("hanvisning", "Protokoll"));
        using var twin = await site.Send(site.Visitor(), Record + "&sort=dubblett", ("same_as", "https://iop.example/partnerskap/" + CorrectionsSite.Record));

        Assert.Contains("i framtiden", (await ended.Document(HttpStatusCode.BadRequest)).GetElementById("ended_on-fel")!.Text(), StringComparison.Ordinal);
        Assert.Contains("samma post", (await twin.Document(HttpStatusCode.BadRequest)).GetElementById("same_as-fel")!.Text(), StringComparison.Ordinal);
    }

}
