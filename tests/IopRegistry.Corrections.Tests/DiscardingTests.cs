using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections.Tests;

public sealed class DiscardingTests
{
    [Fact]
    public async Task Rubbish_leaves_nothing_of_what_it_said()
    {
        using var site = new Registered();
        var rubbish = await site.Submit(Registered.StillTrue("köp billiga klockor"));

        await site.Desk.DiscardAsync([(rubbish.Id, rubbish.Version)], "ella");

        Assert.Equal(CorrectionState.Discarded, await site.StateOf(rubbish.Id));
        Assert.DoesNotContain("billiga", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(site.Settings.File!)), StringComparison.Ordinal);
        var (page, _) = await new PublicLog(site.Database).PageAsync(1, site.Registry);
        Assert.Empty(page.Decisions);
        Assert.Equal(1, page.Counts.Discarded);
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Each_has_an_entry_of_its_own_and_what_was_answered_meanwhile_stays(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var receipt = (await site.Inbox.SubmitAsync(Form(1, "fråga"))).Receipt!;
        await site.Inbox.SubmitAsync(Form(2, "ett", "två"));
        var asked = (await site.Inbox.FindAsync(receipt))!.Corrections[0].Correction;
        await site.Desk.AskAsync(asked.Id, asked.Version, "olle", "Vilken sida?");
        var seen = await site.Desk.NewestWaitingAsync(10);
        Assert.True(await site.Inbox.AnswerAsync(receipt, asked.Id, "Sidan 4."));

        var changed = await site.Desk.DiscardAsync([.. seen.Select(correction => (correction.Id, correction.Version))], "ella");

        Assert.Equal(asked.Id, Assert.Single(changed));
        Assert.Equal(CorrectionState.Pending, await site.StateOf(asked.Id));
        Assert.Equal("fråga", (await site.Desk.FindAsync(asked.Id))!.Proposal.SourceText);
        var gone = seen.Select(correction => correction.Id).Where(id => id != asked.Id).Order().ToList();
        Assert.Equal(2, gone.Count);
        Assert.Equal(gone, (await site.Audit.EntriesAsync()).Where(entry => entry is { Action: "kastade", Actor: "ella" }).Select(entry => entry.Subject).Order());
        await site.IsSound();
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task What_came_from_the_same_place_is_told_for_a_day_and_then_what_came_in_the_same_form(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        await site.Inbox.SubmitAsync(Form(1, "ett", "två"));
        await site.Inbox.SubmitAsync(Form(2, "tre"));
        await site.Inbox.SubmitAsync(Form(3, "någon annans") with { Client = "other" });
        var first = (await site.Desk.QueueAsync(new QueueQuery(null, null, null, 1)))[0];

        var today = await site.Desk.FromSameSenderAsync(first);
        site.Clock.Now += TimeSpan.FromHours(25);
        await new ClientHash(site.Database, site.Clock).ForgetAsync();
        var tomorrow = await site.Desk.FromSameSenderAsync(first);

        Assert.Equal((true, "två tre"), (today.IsOfClient, string.Join(' ', today.Others.Select(correction => correction.Proposal.SourceText))));
        Assert.Equal((false, "två"), (tomorrow.IsOfClient, string.Join(' ', tomorrow.Others.Select(correction => correction.Proposal.SourceText))));
    }

    [Fact]
    public async Task What_is_newest_is_told_first_however_much_waits()
    {
        using var site = new Registered();
        for (var i = 0; i < 6; i++)
            await site.Inbox.SubmitAsync(Form((byte)i, [.. Enumerable.Range(0, 10).Select(j => $"nummer {i * 10 + j}")]));

        var newest = await site.Desk.NewestWaitingAsync(50);

        Assert.Equal(("nummer 59", "nummer 10", 50), (newest[0].Proposal.SourceText, newest[^1].Proposal.SourceText, newest.Length));
    }

    private static Submission Form(byte nonce, params string[] sources) =>
        new([nonce, .. new byte[Receipt.NonceLength - 1]], [.. sources.Select(source => Registered.StillTrue(source))], null, "client");
}
