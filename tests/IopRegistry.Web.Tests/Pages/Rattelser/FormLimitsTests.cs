using System.Net;
using System.Text.RegularExpressions;
using IopRegistry.Corrections;
using IopRegistry.Web.Pages.Rattelser;
using IopRegistry.Web.Pages.Redaktion;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>Real records fit in the forms, and whoever writes more is told what to do with her text before her.</summary>
public sealed class FormLimitsTests
{
    private const string End = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&falt=periods/1/end";

    [Fact]
    public async Task Every_fact_of_the_largest_record_fits_twice_over()
    {
        using var site = new CorrectionsSite();
        var (largest, facts) = site.Registry.Partnerships.Select(partnership => (partnership, Facts: CorrectableField.Of(partnership))).MaxBy(one => one.Facts.Length);
        // What is typed, what stood there, and whether it is not known.
        Assert.InRange(2 * 3 * facts.Length, 80, CorrectionForm.MostKeys);
        Assert.InRange(2 * facts.Sum(field => 3 * field.Name.Length + 2 * field.Present.Length), 1_000, CorrectionForm.MostSigns);

        // As a browser sends it, every box ticked: nothing is refused for its size.
        var all = string.Concat(facts.Select(field => field.Choice).Distinct().Select(choice => "&falt=" + Uri.EscapeDataString(choice)));
        using var sent = await site.Send(
            site.Visitor(), $"/rattelser/ny?partnerskap={largest.Id}&sort=uppgift{all}", [("hanvisning", "Protokoll"), .. facts.Where(field => !field.IsNew && !field.Schema.IsRequired).Select(field => ($"tom:{field.Name}", "ja"))]);

        Assert.NotEmpty((await sent.Document(HttpStatusCode.BadRequest)).One("faults").QuerySelectorAll("li"));
    }

    [Fact]
    public async Task Too_much_text_comes_back_with_what_to_do()
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), End, ("periods/1/end", "2027"), ("hanvisning", "Protokoll"), ("mer", new string('x', CorrectionForm.MostSigns)));

        var page = await answer.Document(HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("dela upp", page.One("faults").Text(), StringComparison.Ordinal);
        Assert.Equal("2027", page.GetElementById("periods/1/end")!.GetAttribute("value"));
        Assert.Equal("Protokoll", page.GetElementById("hanvisning")!.GetAttribute("value"));
        Assert.Empty(await site.Get<Desk>().NewestWaitingAsync(10));
    }

    [Fact]
    public async Task A_form_that_is_not_read_at_all_says_so_in_words()
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), End, [.. Enumerable.Range(0, CorrectionForm.MostKeys + 1).Select(i => ($"f{i}", "x"))]);

        Assert.Contains("Gå tillbaka i webbläsaren", (await answer.Document(HttpStatusCode.RequestEntityTooLarge)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_is_too_long_is_told_so_in_the_senders_words()
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&falt=target_group", ("target_group", new string('x', 5_000)), ("hanvisning", "Protokoll"));

        Assert.Equal("Texten är 5000 tecken lång. Korta ner den till högst 300 tecken.", Regex.Replace((await answer.Document(HttpStatusCode.BadRequest)).GetElementById("target_group-fel")!.Text(), @"(?<=\d)\s(?=\d)", ""));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "kommentar=a%00b")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nhalv")]
    [InlineData("multipart/form-data", "x")]
    public async Task What_is_no_form_is_not_called_too_large(string type, string body)
    {
        using var site = new CorrectionsSite();
        using var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await site.Visitor().PostAsync(End, content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void The_editors_form_takes_as_many_rows_as_are_sent()
    {
        using var site = new CorrectionsSite();
        var fields = Enumerable.Range(0, 75).SelectMany(i => new[] { ($"rad{i}.tabell", "periods"), ($"rad{i}.slag", "Add"), ($"rad{i}.position", $"{i}") });

        var rows = EditRows.Read(new FormCollection(fields.ToDictionary(field => field.Item1, field => new StringValues(field.Item2))), site.Registry, new DateOnly(2026, 11, 22));

        Assert.Equal(75, rows.Length);
    }

    [Fact]
    public async Task A_right_receipt_answers_however_many_wrong_ones_came_from_the_same_place()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        using var sent = await site.Send(visitor, "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&sort=stammer", ("hanvisning", "Protokoll"));
        HttpStatusCode last = default;
        for (var i = 0; i <= Web.Corrections.ReceiptGuesses.MostPerMinute; i++)
        {
            using var miss = await visitor.GetAsync($"/rattelser/{Receipt.Of(Guid.NewGuid().ToByteArray(), "")}");
            last = miss.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal("Väntar på beslut", (await visitor.Page(sent.Headers.Location!.ToString())).One("state").Text());
    }
}
