namespace IopRegistry.Corrections.Tests;

/// <summary>Order is by sequence and days are Swedish, whatever the clock does.</summary>
public sealed class ClockTests
{
    /// <summary>Forward and back, both Swedish clock changes, and the day that is there every fourth year.</summary>
    public static TheoryData<string, string> Jumps => new()
    {
        { "2026-11-22T12:00:00+01:00", "2026-11-22T13:00:00+01:00" },
        { "2026-11-22T12:00:00+01:00", "2026-11-22T11:00:00+01:00" },
        { "2026-11-22T12:00:00+01:00", "2027-12-27T12:00:00+01:00" },
        { "2026-11-22T12:00:00+01:00", "2026-11-21T12:00:00+01:00" },
        { "2026-03-29T01:59:59+01:00", "2026-03-29T03:00:01+02:00" },
        { "2026-10-25T02:59:59+02:00", "2026-10-25T02:00:01+01:00" },
        { "2026-10-25T02:30:00+01:00", "2026-10-25T02:30:00+02:00" },
        { "2028-02-28T23:59:59+01:00", "2028-02-29T00:00:01+01:00" },
        { "2028-02-29T12:00:00+01:00", "2028-03-01T12:00:00+01:00" },
    };

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task The_queue_and_the_public_log_keep_the_order_in_which_things_happened(string from, string to)
    {
        using var site = new Registered();
        site.Clock.Now = DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        var first = await site.Submit(Registered.StillTrue("ett"), 1);
        var second = await site.Submit(Registered.StillTrue("två"), 2);
        var third = await site.Submit(Registered.StillTrue("tre"), 3);
        await site.Desk.RefuseAsync(second.Id, second.Version, "ella", "Nej.");

        site.Clock.Now = DateTimeOffset.Parse(to, System.Globalization.CultureInfo.InvariantCulture);
        var fourth = await site.Submit(Registered.StillTrue("fyra"), 4);
        await site.Desk.RefuseAsync(first.Id, first.Version, "ella", "Nej.");
        await site.Desk.AskAsync(third.Id, third.Version, "ella", "Var?");

        Assert.Equal([third.Id, fourth.Id], (await site.Desk.QueueAsync(new QueueQuery(null, null, null, 1))).Select(correction => correction.Id));
        var (page, _) = await new PublicLog(site.Database).PageAsync(1, site.Registry);
        Assert.Equal([first.Id, second.Id], page.Decisions.Select(decision => decision.Id));
        await site.IsSound();
    }

    [Theory]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2028-02-28T23:00:00Z", "2028-02-29")]
    [InlineData("2028-02-29T23:00:00Z", "2028-03-01")]
    public async Task What_is_published_bears_the_Swedish_day_and_counts_from_it(string instant, string day)
    {
        using var site = new Registered();
        site.Clock.Now = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        // An agreement to the end of the Swedish day.
        await site.Approved(new Proposal(CorrectionKind.Extended, Registered.Id, Proposal.NoValues.Add(AskedFor.End, day), SourceText: "Beslut"));

        await site.Publication.PublishAsync("ella");

        var (partnership, today) = (site.Registry.FindPartnership(Registered.Id)!, Stockholm.Today(site.Clock));
        Assert.Equal((day, day), (today.ToIso(), site.Registry.Rows.Changes[^1].ChangedOn.ToIso()));
        Assert.Equal((Status.Active, Status.Expired), (partnership.On(today).Status, partnership.On(today.AddDays(1)).Status));
        await site.IsSound();
    }

    [Theory]
    [InlineData(CorrectionKind.StillTrue, "", "2026-06-30", null)]
    [InlineData(CorrectionKind.Ended, "", "2026-06-30", null)]
    [InlineData(CorrectionKind.Ended, "2026-05", "2026-06-30", "Avslutat 2026-05.")]
    [InlineData(CorrectionKind.Ended, "2026-05-31", "2026-05-31", null)]
    [InlineData(CorrectionKind.Ended, "2026-07-04", "2026-06-30", "Avslutat 2026-07-04.")]
    public async Task A_report_is_of_the_day_it_was_sent_however_long_the_decision_takes(CorrectionKind kind, string ended, string day, string? note)
    {
        using var site = new Registered();
        site.Clock.Now = DateTimeOffset.Parse("2026-06-29T22:30:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var told = await site.Submit(new Proposal(kind, Registered.Id, ended.Length == 0 ? Proposal.NoValues : Proposal.NoValues.Add(AskedFor.EndedOn, ended), SourceText: "Beslut"));
        site.Clock.Now += TimeSpan.FromDays(40);

        await site.Desk.ApproveAsync(told.Id, told.Version, "ella", site.ApprovalOf(told));
        await site.Publication.PublishAsync("ella");

        var observed = site.Registry.Rows.Observations.Single(observation => observation.SourceId == told.OwnSourceId);
        Assert.Equal((day, note), (observed.ObservedOn.ToIso(), observed.Note));
        Assert.Equal("2026-08-09", site.Registry.Rows.Changes[^1].ChangedOn.ToIso());
    }
}
