using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

/// <summary>What becomes of everything else that was said of a record that is withdrawn.</summary>
public sealed class WithdrawalTests
{
    private static readonly Proposal Removal = new(CorrectionKind.Removal, Registered.Id, Proposal.NoValues.Add(AskedFor.Where, "I beskrivningen"));

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Corrections_that_wait_are_refused_and_publishing_goes_on(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var removal = await site.Approved(Removal);
        var approved = await site.Approved(Registered.StillTrue(), 2);
        var open = await site.Submit(Registered.StillTrue("Protokoll 2"), 3);

        var report = await site.Publication.PublishAsync("ella");
        var next = await site.Publication.PublishAsync("ella");

        Assert.Equal(removal.Id, Assert.Single(report.Published));
        Assert.Null(next.Stopped);
        foreach (var id in new[] { approved.Id, open.Id })
        {
            var refused = (await site.Desk.FindAsync(id))!;
            Assert.Equal((CorrectionState.Refused, "Posten är borttagen."), (refused.State, refused.Reason));
            Assert.Contains(await site.Audit.EntriesAsync(), entry => entry.Subject == id && entry.Action == "avslog");
        }

        await site.IsSound();
    }

    [Fact]
    public async Task Nothing_that_was_said_of_it_is_left_in_database_log_sources_or_kept_versions()
    {
        using var site = new Registered();
        var result = await site.Inbox.SubmitAsync(new Submission(new byte[16], [Registered.StillTrue()], "Hemliga föreningen", "client"));
        var told = (await site.Inbox.FindAsync(result.Receipt!))!.Corrections[0].Correction;
        await site.Desk.ApproveAsync(told.Id, told.Version, "ella", site.ApprovalOf(told) with { Reason = "Röjande skäl.", Source = new CorrectionSource(null, "Röjande titel", "Röjande utgivare", "Röjande kort", "https://rojande.example/", null) });
        await site.Publication.PublishAsync("ella");
        await site.Approved(Removal, 2);

        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.DoesNotContain("Röjande", string.Concat(Directory.GetFiles(site.Folder.Data.Path).Select(File.ReadAllText)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Uppgift om en borttagen post", site.Registry.Rows.Sources.Single(source => source.Id == told.OwnSourceId).Title);
        Assert.Contains(site.Registry.Rows.Sources, source => source.Id == "rapport-2023" && source.Title != "Uppgift om en borttagen post");
        var left = (await site.Desk.FindAsync(told.Id))!;
        Assert.Equal((CorrectionState.Published, "Posten är borttagen.", null), (left.State, left.Reason, left.Problem));
        Assert.Null((await site.Desk.SenderAsync(told.Submission)).Sender);
        Assert.All(Directory.GetFiles(Path.Combine(site.State, "versions", "objects"), "*.gz"), file => Assert.DoesNotContain("Röjande", Unpacked(file), StringComparison.OrdinalIgnoreCase));
        await site.IsSound();
    }

    [Fact]
    public async Task What_the_log_said_of_a_record_that_was_merged_into_it_goes_too()
    {
        using var site = new Registered();
        site.Folder.Add("partnerships", ("id", "tvilling"), ("title", "Tvilling"), ("title_en", "Twin"), ("summary_sv", "Röjande."), ("summary_en", "Telling."), ("focus_areas", "halsa"), ("place_codes", "1480"), ("source_id", "rapport-2023"), ("source_ref", "1 rad 2"));
        site.Folder.Add("parties", ("partnership_id", "tvilling"), ("position", "1"), ("role", "civil"), ("organisation_id", "alfa"), ("printed_as", "Alfa"), ("source_id", "rapport-2023"), ("source_ref", "1 rad 2"));
        site.Folder.Add("parties", ("partnership_id", "tvilling"), ("position", "2"), ("role", "public"), ("organisation_id", "goteborgs-stad"), ("printed_as", "Göteborg"), ("source_id", "rapport-2023"), ("source_ref", "1 rad 2"));
        Assert.Empty(site.Folder.Seal(new ChangeReason("Ny.", ChangeKind.Knowledge, "rapport-2023")).Faults);
        site.Folder.Replace("partnerships.csv", "Röjande.", "Röjande igen.");
        Assert.Empty(site.Folder.Seal(new ChangeReason("Röjande skäl.", ChangeKind.Knowledge, "rapport-2023")).Faults);
        await site.Approved(new Proposal(CorrectionKind.Duplicate, "tvilling", Proposal.NoValues.Add(AskedFor.SameAs, Registered.Id)));
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);
        await site.Approved(Removal, 2);

        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.NotNull(site.Registry.FindWithdrawal("tvilling"));
        Assert.DoesNotContain("Röjande", string.Concat(Directory.GetFiles(site.Folder.Data.Path).Select(File.ReadAllText)), StringComparison.OrdinalIgnoreCase);
        Assert.All(Directory.GetFiles(Path.Combine(site.State, "versions", "objects"), "*.gz"), file => Assert.DoesNotContain("Röjande", Unpacked(file), StringComparison.OrdinalIgnoreCase));
        await site.IsSound();
    }

    [Fact]
    public async Task A_version_that_is_not_whole_is_not_kept_with_what_it_said()
    {
        using var site = new Registered();
        await site.Approved(Registered.StillTrue());
        await site.Publication.PublishAsync("ella");
        var objects = Path.Combine(site.State, "versions", "objects");
        var first = new KeptVersions(site.State).Names().First();
        var lost = Manifest.Parse(new KeptVersions(site.State).FindManifest(first)!, [])!.Find("focus_areas.csv")!;
        File.Delete(Path.Combine(objects, lost.Hash + ".gz"));
        await site.Approved(Removal, 2);

        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.All(Directory.GetFiles(objects, "*.gz"), file => Assert.DoesNotContain("Alfa driver en värmestuga", Unpacked(file), StringComparison.Ordinal));
    }

    private static string Unpacked(string file)
    {
        using var text = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    [Fact]
    public async Task An_approval_without_rows_is_left_aside_and_the_others_are_published()
    {
        using var site = new Registered();
        var broken = await site.Approved(Registered.StillTrue());
        await site.Database.WriteAsync(write => Dapper.SqlMapper.ExecuteAsync(write.Connection!, "UPDATE corrections SET edits = NULL", transaction: write));
        var whole = await site.Approved(Registered.StillTrue("Protokoll 2"), 2);

        var report = await site.Publication.PublishAsync("ella");

        Assert.Equal(broken.Id, Assert.Single(report.Left).Id);
        Assert.Equal(whole.Id, Assert.Single(report.Published));
    }
}
