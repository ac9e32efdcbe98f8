using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections.Tests;

public sealed class DeskTests
{
    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Of_several_editors_one_wins_and_the_others_are_told(DatabaseProvider provider)
    {
        using var site = new Registered(provider, new InboxLimits { CorrectionsPerHour = int.MaxValue, Waiting = int.MaxValue, CorrectionsPerClientAndHour = int.MaxValue });

        for (var race = 0; race < Registered.Count(few: 25, full: 1_000); race++)
        {
            var receipt = (await site.Inbox.SubmitAsync(new Submission(Guid.NewGuid().ToByteArray(), [Registered.StillTrue($"Protokoll {race}")], null, "client"))).Receipt!;
            var correction = (await site.Inbox.FindAsync(receipt))!.Corrections[0].Correction;
            var approval = site.ApprovalOf(correction);
            var editors = 2 + race % 7;
            using var start = new Barrier(editors);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, editors).Select(editor => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return editor % 2 == 0
                        ? site.Desk.ApproveAsync(correction.Id, correction.Version, $"e{editor}", approval)
                        : site.Desk.RefuseAsync(correction.Id, correction.Version, $"e{editor}", "Nej.");
                }, TaskCreationOptions.LongRunning).Unwrap()));

            Assert.Single(outcomes, outcome => outcome == DecisionOutcome.Done);
            Assert.Single(await site.Audit.EntriesAsync(), entry => entry.Subject == correction.Id && entry.Action is "godkände" or "avslog" && entry.Subject == correction.Id);
        }

        Assert.Null(await site.Audit.VerifyAsync());
    }

    [Fact]
    public async Task A_question_goes_to_the_sender_and_the_answer_back()
    {
        using var site = new Registered();
        var receipt = (await site.Inbox.SubmitAsync(new Submission(new byte[16], [Registered.StillTrue()], null, "client"))).Receipt!;
        var correction = (await site.Inbox.FindAsync(receipt))!.Corrections[0].Correction;

        await site.Desk.AskAsync(correction.Id, correction.Version, "ella", "Vilken sida?");
        Assert.True(await site.Inbox.AnswerAsync(receipt, correction.Id, "Sidan 4."));
        Assert.False(await site.Inbox.AnswerAsync(receipt, correction.Id, "En gång till."));

        var (after, messages) = (await site.Inbox.FindAsync(receipt))!.Corrections[0];
        Assert.Equal(CorrectionState.Pending, after.State);
        Assert.Equal(["Vilken sida?", "Sidan 4."], messages.Select(message => message.Text));
    }

    [Fact]
    public async Task A_refusal_leaves_nothing_of_an_approval_before_it()
    {
        using var site = new Registered();
        var correction = await site.Approved(Registered.StillTrue());
        var approved = (await site.Desk.FindAsync(correction.Id))!;
        Assert.NotNull(approved.Source);

        await site.Desk.RefuseAsync(approved.Id, approved.Version, "olle", "Källan håller inte.");

        var refused = (await site.Desk.FindAsync(approved.Id))!;
        Assert.Equal((CorrectionState.Refused, null, null, (object?)null), (refused.State, refused.Source, refused.ChangeKind, (object?)refused.Edits));
        Assert.Null((await new PublicLog(site.Database).FindAsync(approved.Id, site.Registry))!.Source);
    }

    [Fact]
    public async Task One_that_is_left_aside_can_be_decided_on_by_whoever_has_it_open()
    {
        using var site = new Registered();
        var correction = await site.Approved(new Proposal(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add("target_group", "Äldre"), SourceText: "§ 3"));
        site.Folder.Replace("partnerships.csv", ",bostad|halsa,", ",bostad|halsa,Unga");
        Assert.Empty(site.Folder.Seal(new Curation.ChangeReason("Annat.", ChangeKind.Knowledge, "rapport-2023")).Faults);
        var open = (await site.Desk.FindAsync(correction.Id))!;

        Assert.Single((await site.Publication.PublishAsync("ella")).Left);
        Assert.Single((await site.Publication.PublishAsync("ella")).Left);

        var left = (await site.Desk.FindAsync(correction.Id))!;
        Assert.Contains("Unga", left.Problem, StringComparison.Ordinal);
        Assert.Equal(DecisionOutcome.Done, await site.Desk.RefuseAsync(open.Id, open.Version, "ella", "Redan ändrat."));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task The_audit_trail_cannot_be_changed_and_shows_where_it_was(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        await site.Submit(Registered.StillTrue());
        await site.Submit(Registered.StillTrue("två"), 2);

        Task<int> Execute(string sql) => site.Database.WriteAsync(write => Dapper.SqlMapper.ExecuteAsync(write.Connection!, sql, transaction: write));

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => Execute("UPDATE audit SET actor = 'någon' WHERE number = 1"));
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => Execute("DELETE FROM audit WHERE number = 2"));
        Assert.Null(await site.Audit.VerifyAsync());
        await Execute(provider == DatabaseProvider.Sqlite ? "DROP TRIGGER audit_keeps_cells" : "DROP TRIGGER audit_keeps_rows ON audit");
        await Execute("UPDATE audit SET actor = 'någon' WHERE number = 1");
        Assert.Contains("Post 1", await site.Audit.VerifyAsync(), StringComparison.Ordinal);
    }
}
