using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections.Tests;

public sealed class InboxTests
{
    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task The_same_form_twice_gives_the_same_receipt_and_one_correction(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var submission = new Submission(new byte[16], [Registered.StillTrue()], "Föreningen", "client");

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => site.Inbox.SubmitAsync(submission))));

        Assert.Single(results.Select(result => result.Receipt).Distinct());
        Assert.NotNull(results[0].Receipt);
        Assert.Single(await site.Desk.QueueAsync(new QueueQuery(null, null, null, 1)));
        Assert.Equal("Föreningen", (await site.Desk.SenderAsync(1)).Sender);
    }

    [Fact]
    public async Task The_same_form_with_other_words_is_another_submission()
    {
        using var site = new Registered();

        var first = await site.Inbox.SubmitAsync(new Submission(new byte[16], [Registered.StillTrue()], null, "client"));
        var second = await site.Inbox.SubmitAsync(new Submission(new byte[16], [Registered.StillTrue("Protokoll 2")], null, "client"));

        Assert.NotEqual(first.Receipt, second.Receipt);
    }

    [Fact]
    public async Task Only_a_hash_of_the_receipt_is_kept()
    {
        using var site = new Registered();

        var receipt = (await site.Inbox.SubmitAsync(new Submission(new byte[16], [Registered.StillTrue()], null, "client"))).Receipt!;

        Assert.DoesNotContain(receipt, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(site.Settings.File!)), StringComparison.Ordinal);
        Assert.NotNull(await site.Inbox.FindAsync(receipt));
        Assert.Null(await site.Inbox.FindAsync(receipt[..^1] + (receipt[^1] == 'A' ? 'Q' : 'A')));
    }

    [Fact]
    public async Task A_proposal_that_waits_already_is_told_so()
    {
        using var site = new Registered();
        await site.Submit(Registered.StillTrue(), 1);

        var result = await site.Inbox.SubmitAsync(new Submission(new byte[16], [Registered.StillTrue()], null, "other"));

        Assert.Equal(Refusal.WaitsAlready, result.Refused);
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task What_waits_already_is_left_out_and_the_rest_of_the_form_is_taken_in(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        await site.Submit(Registered.StillTrue("ett"), 1);
        await site.Submit(Registered.StillTrue("två"), 2);

        // One that waits, one that is new, and the new one once more.
        var result = await site.Inbox.SubmitAsync(new Submission(new byte[16], [Registered.StillTrue("ett"), Registered.StillTrue("tre"), Registered.StillTrue("tre")], null, "other"));

        var correction = Assert.Single((await site.Inbox.FindAsync(result.Receipt!))!.Corrections).Correction;
        Assert.Equal("tre", correction.Proposal.SourceText);
        var told = Assert.Single((await site.Inbox.FindAsync(result.Receipt!))!.AlreadyWaiting);
        Assert.Equal((CorrectionKind.StillTrue, Registered.Id, null), (told.Kind, told.PartnershipId, told.SourceText));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task The_same_proposal_from_many_at_the_same_moment_waits_once(DatabaseProvider provider)
    {
        using var site = new Registered(provider);

        var results = await AtOnce(site, i => new Submission(Guid.NewGuid().ToByteArray(), [Registered.StillTrue()], null, $"client {i}"));

        Assert.Single(results, result => result.Receipt is not null);
        Assert.Equal(7, results.Count(result => result.Refused == Refusal.WaitsAlready));
        Assert.Single(await site.Desk.NewestWaitingAsync(10));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Many_at_the_same_moment_get_no_more_than_the_limit(DatabaseProvider provider)
    {
        using var site = new Registered(provider, new InboxLimits { CorrectionsPerClientAndHour = 3 });

        var results = await AtOnce(site, i => new Submission(Guid.NewGuid().ToByteArray(), [Registered.StillTrue($"Protokoll {i}")], null, "client"));

        Assert.Equal(3, results.Count(result => result.Receipt is not null));
        Assert.Equal(3, (await site.Desk.NewestWaitingAsync(10)).Length);
    }

    private static async Task<SubmitResult[]> AtOnce(Registered site, Func<int, Submission> form)
    {
        // Opened before, so that what is raced for is the submission and not the schema.
        await site.Desk.CountsAsync();
        using var start = new Barrier(8);
        return await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return site.Inbox.SubmitAsync(form(i));
            }, TaskCreationOptions.LongRunning).Unwrap()));
    }

    [Theory]
    [InlineData(CorrectionKind.StillTrue, "", true)]
    [InlineData(CorrectionKind.Fact, "2025", true)]
    [InlineData(CorrectionKind.Extended, "2025", false)]
    public void The_comment_tells_two_proposals_apart_where_it_is_the_message(CorrectionKind kind, string end, bool isMessage)
    {
        var values = end.Length == 0 ? Proposal.NoValues : Proposal.NoValues.Add(AskedFor.End, end);
        var (one, other) = (new Proposal(kind, Registered.Id, values, Comment: "Numret är fel."), new Proposal(kind, Registered.Id, values, Comment: "Namnet är fel."));

        Assert.Equal(isMessage, one.Digest != other.Digest);
    }

    [Fact]
    public async Task Fifty_thousand_spam_submits_leave_the_queue_readable_and_the_disk_bounded()
    {
        using var site = new Registered(limits: new InboxLimits { CorrectionsPerHour = 60, Waiting = 100 });
        var genuine = await site.Submit(Registered.StillTrue());

        var (count, whenFull) = (Registered.Count(few: 1_000, full: 50_000), 0L);
        for (var i = 0; i < count; i++)
        {
            // Every client is new and the hour passes now and then, so that the total and the queue are what holds.
            if (i % 500 == 0)
                site.Clock.Now += TimeSpan.FromMinutes(61);
            await site.Inbox.SubmitAsync(new Submission(Guid.NewGuid().ToByteArray(), [Registered.StillTrue(new string('x', 300) + i)], null, $"c{i}"));
            if (i == 600)
                whenFull = new FileInfo(site.Settings.File!).Length;
        }

        var counts = await site.Desk.CountsAsync();
        Assert.Equal(100, counts[CorrectionState.Pending]);
        // Not a byte for what is refused.
        Assert.Equal(whenFull, new FileInfo(site.Settings.File!).Length);
        Assert.Equal(genuine.Id, (await site.Desk.QueueAsync(new QueueQuery(null, null, null, 1)))[0].Id);

        // Once the rubbish is gone there is room again.
        var rubbish = (await site.Desk.NewestWaitingAsync(200)).Where(correction => correction.Id != genuine.Id).Select(correction => (correction.Id, correction.Version));
        Assert.Empty(await site.Desk.DiscardAsync([.. rubbish], "ella"));
        site.Clock.Now += TimeSpan.FromMinutes(61);
        await site.Submit(Registered.StillTrue("Efteråt"), 9);
        await site.IsSound();
    }

    [Fact]
    public async Task One_client_gets_no_more_than_its_share()
    {
        using var site = new Registered(limits: new InboxLimits { CorrectionsPerClientAndHour = 3 });

        var results = new List<Refusal?>();
        for (byte i = 0; i < 5; i++)
            results.Add((await site.Inbox.SubmitAsync(new Submission(Guid.NewGuid().ToByteArray(), [Registered.StillTrue($"Protokoll {i}")], null, "client"))).Refused);
        site.Clock.Now += TimeSpan.FromHours(2);
        var later = await site.Inbox.SubmitAsync(new Submission(Guid.NewGuid().ToByteArray(), [Registered.StillTrue("senare")], null, "client"));

        Assert.Equal([null, null, null, Refusal.TooManyFromClient, Refusal.TooManyFromClient], results);
        Assert.Null(later.Refused);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(400 * 24)]
    [InlineData(-24)]
    public async Task Whatever_the_clock_does_corrections_keep_the_order_in_which_they_came(int hours)
    {
        using var site = new Registered();
        var first = await site.Submit(Registered.StillTrue("ett"), 1);
        site.Clock.Now += TimeSpan.FromHours(hours);
        var second = await site.Submit(Registered.StillTrue("två"), 2);

        Assert.Equal([first.Id, second.Id], (await site.Desk.QueueAsync(new QueueQuery(null, null, null, 1))).Select(correction => correction.Id));
        await site.IsSound();
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Nobody_can_tell_yesterdays_senders_any_more_though_no_form_came_since(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var clients = new ClientHash(site.Database, site.Clock);
        var address = System.Net.IPAddress.Parse("2001:db8:1:2:3:4:5:6");
        Task<long> Count(string sql) => site.Database.ReadAsync(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, sql));

        var today = await clients.OfAsync(address);
        var neighbour = await clients.OfAsync(System.Net.IPAddress.Parse("2001:db8:1:2:ffff::1"));
        await site.Submit(Registered.StillTrue());
        await clients.ForgetAsync();
        Assert.Equal((1, 1), (await Count("SELECT COUNT(*) FROM salts"), await Count("SELECT COUNT(*) FROM submissions WHERE client IS NOT NULL")));
        site.Clock.Now += TimeSpan.FromHours(25);
        await clients.ForgetAsync();

        Assert.Equal((0, 0), (await Count("SELECT COUNT(*) FROM salts"), await Count("SELECT COUNT(*) FROM submissions WHERE client IS NOT NULL")));
        Assert.Equal(today, neighbour);
        Assert.NotEqual(today, await clients.OfAsync(address));
    }
}
