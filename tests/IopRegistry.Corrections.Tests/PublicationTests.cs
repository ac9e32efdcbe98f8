using System.Diagnostics;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

public sealed class PublicationTests
{
    private static Proposal Extended => new(CorrectionKind.Extended, Registered.Id, Proposal.NoValues.Add(AskedFor.End, "2027-12-31"), SourceUrl: "https://goteborg.example/protokoll", SourceText: "§ 14");

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task An_extension_is_a_row_of_its_own_and_one_line_per_table_touched(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        Git(site, "init", "-q");
        Git(site, "add", "-A");
        Git(site, "-c", "user.name=prov", "-c", "user.email=prov@example.invalid", "commit", "-qm", "före");
        var correction = await site.Approved(Extended);

        var report = await site.Publication.PublishAsync("ella");

        Assert.Equal(correction.Id, Assert.Single(report.Published));
        Assert.Null(report.Stopped);
        var lines = Git(site, "diff", "--numstat", "--", "*.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order().ToList();
        Assert.Equal(["1\t0\tchanges.csv", "1\t0\tperiods.csv", "1\t0\tsources.csv"], lines);
        Assert.Equal("2027-12-31", site.Registry.FindPartnership(Registered.Id)!.Periods[^1].End.ToString());
        Assert.Equal(correction.Id, site.Registry.Rows.Changes[^1].CorrectionId);
        Assert.Equal(correction.OwnSourceId, site.Registry.Rows.Changes[^1].SourceId);
        await site.IsSound();
    }

    [Fact]
    public async Task A_corrected_end_date_changes_one_line()
    {
        using var site = new Registered();
        Git(site, "init", "-q");
        Git(site, "add", "-A");
        Git(site, "-c", "user.name=prov", "-c", "user.email=prov@example.invalid", "commit", "-qm", "före");
        await site.Approved(new Proposal(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add("periods/2/end", "2024-06-30"), SourceText: "§ 3"));

        await site.Publication.PublishAsync("ella");

        var lines = Git(site, "diff", "--numstat", "--", "*.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order().ToList();
        Assert.Equal(["1\t0\tchanges.csv", "1\t0\tsources.csv", "1\t1\tperiods.csv"], lines);
        var change = site.Registry.Rows.Changes[^1];
        Assert.Equal(("2/end", "2023-12", "2024-06-30"), (change.Field, change.Old, change.New));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Publishing_again_changes_nothing_also_where_the_database_has_forgotten(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var correction = await site.Approved(Extended);
        await site.Publication.PublishAsync("ella");
        var before = site.Folder.Snapshot();
        await site.Database.WriteAsync(write => Dapper.SqlMapper.ExecuteAsync(write.Connection!, "UPDATE corrections SET state = 'Approved'", transaction: write));

        await site.Publication.PublishAsync("ella");

        Assert.Equal(before, site.Folder.Snapshot());
        Assert.Equal(CorrectionState.Published, await site.StateOf(correction.Id));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Two_publishers_at_once_publish_once(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        await site.Approved(Extended);

        var reports = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => site.Publication.PublishAsync("ella"))));

        Assert.Single(reports.SelectMany(report => report.Published));
        Assert.Equal(3, site.Registry.FindPartnership(Registered.Id)!.Periods.Length);
        await site.IsSound();
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_withdrawn_record_leaves_a_tombstone_and_nothing_else(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        await site.Approved(Extended);
        await site.Publication.PublishAsync("ella");
        var removal = await site.Approved(new Proposal(CorrectionKind.Removal, Registered.Id, Proposal.NoValues.Add(AskedFor.Where, "I beskrivningen")), 2);

        var report = await site.Publication.PublishAsync("ella");

        Assert.True(report.Published.Contains(removal.Id), string.Join('\n', report.Left.Select(left => left.Problem)) + report.Stopped);
        Assert.Null(site.Registry.FindPartnership(Registered.Id));
        Assert.NotNull(site.Registry.FindWithdrawal(Registered.Id));
        Assert.DoesNotContain("2027-12-31", string.Concat(Directory.GetFiles(site.Folder.Data.Path).Select(File.ReadAllText)), StringComparison.Ordinal);
        Assert.All(site.Registry.Rows.Changes.SkipLast(1), change => Assert.Null(change.New));
        Assert.DoesNotContain("I beskrivningen", (await site.Desk.FindAsync(removal.Id))!.Proposal.Values.Values);
        var kept = new KeptVersions(site.State);
        Assert.NotEmpty(kept.Names());
        Assert.All(Directory.GetFiles(Path.Combine(site.State, "versions", "objects"), "*.gz"), file => Assert.DoesNotContain("Alfa driver en värmestuga", Unpacked(file), StringComparison.Ordinal));
        await site.IsSound();
    }

    private static string Unpacked(string file)
    {
        using var text = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static string Git(Registered site, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", site.Folder.Data.Path, .. arguments]) { RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
