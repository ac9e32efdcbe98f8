using System.Diagnostics;
using System.Globalization;
using Dapper;
using IopRegistry.Corrections.Storage;
using IopRegistry.Crashes;
using Xunit.Abstractions;

namespace IopRegistry.Corrections.Tests;

/// <summary>kill -9 of real processes. It does not test power loss: what the kernel has, it keeps.</summary>
public sealed class KilledTests(ITestOutputHelper output)
{
    private readonly SiteStarts _starts = new(output);

    private static readonly string[] Steps = ["composed", "outbox", "staged", "changes.csv", "sources.csv", "observations.csv", "datapackage.json", "kept", "marked"];

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Every_receipt_shown_exists_once_after_kills_during_submit(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var promised = new Dictionary<int, string>();
        var (next, kills) = (1, 0);
        while (kills < Registered.Count(few: 5, full: 500))
        {
            var (lines, _) = await Run(site, "submit", next.ToString(CultureInfo.InvariantCulture), killAfter: TimeSpan.FromMilliseconds(Random.Shared.Next(20, 250)));
            foreach (var words in lines.Select(line => line.Split(' ')).Where(words => words is ["receipt", _, _]))
                promised[int.Parse(words[1], CultureInfo.InvariantCulture)] = words[2];
            var sent = lines.Where(line => line.StartsWith("sending ", StringComparison.Ordinal)).Select(line => int.Parse(line[8..], CultureInfo.InvariantCulture)).DefaultIfEmpty(next).Max();
            // The visitor presses again: the same form, whether or not it arrived.
            var unlimited = new Inbox(site.Database, site.Audit, new InboxLimits { CorrectionsPerClientAndHour = int.MaxValue, CorrectionsPerHour = int.MaxValue, Waiting = int.MaxValue, WaitingBytes = long.MaxValue }, TimeProvider.System);
            promised[sent] = (await unlimited.SubmitAsync(CrashSubmission.Of(sent))).Receipt!;
            next = sent + 1;
            kills++;
            // Nothing is left half-way that a start would have to mend: some of them tell.
            if (kills % 10 == 0)
                await _starts.Try(site);
        }

        _starts.Tell();

        foreach (var (number, receipt) in promised)
            Assert.True((await site.Inbox.FindAsync(receipt))?.Corrections.Length == 1, $"Receipt {number} is not there once.");
        Assert.Equal(promised.Count, await site.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM corrections")));
        if (!site.Database.IsPostgres)
            Assert.Equal("ok", await site.Database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("PRAGMA integrity_check")));
        await site.IsSound();
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Killed_at_any_step_of_publishing_the_next_start_finishes_it_once(DatabaseProvider provider)
    {
        for (var round = 0; round < Registered.Count(few: 1, full: 25); round++)
        {
            foreach (var step in Steps)
            {
                using var site = new Registered(provider);
                var before = site.Folder.Snapshot();
                var correction = await site.Approved(Registered.StillTrue());

                var (lines, code) = await Run(site, "publish", step, killAfter: null);

                Assert.True(code != 0 && lines.Contains($"step {step}"), $"{step}, exit {code}: {string.Join('|', lines)}");
                await EndsPublishedOnce(site, correction, before, isSample: step == "sources.csv");
            }
        }

        _starts.Tell();
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Killed_at_random_while_publishing_the_next_start_finishes_it_once(DatabaseProvider provider)
    {
        var hits = 0;
        for (var round = 0; hits < Registered.Count(few: 4, full: 300); round++)
        {
            Assert.True(round < 20 * Registered.Count(few: 4, full: 300), "The kills came too late every time.");
            using var site = new Registered(provider);
            var before = site.Folder.Snapshot();
            var correction = await site.Approved(Registered.StillTrue());

            var (_, code) = await Run(site, "publish", "never", killAfter: TimeSpan.FromMilliseconds(Random.Shared.Next(0, 60)));
            hits += code == 0 ? 0 : 1;

            await EndsPublishedOnce(site, correction, before);
        }

        _starts.Tell();
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Killed_during_the_first_start_the_next_one_works(DatabaseProvider provider)
    {
        var hits = 0;
        for (var round = 0; hits < Registered.Count(few: 3, full: 50); round++)
        {
            Assert.True(round < 20 * Registered.Count(few: 3, full: 50), "The kills came too late every time.");
            using var site = new Registered(provider);
            var (_, code) = await Run(site, "open", "", killAfter: TimeSpan.FromMilliseconds(Random.Shared.Next(0, 60)));
            hits += code == 0 ? 0 : 1;
            await _starts.Try(site);

            await site.Submit(Registered.StillTrue());

            await site.IsSound();
        }

        _starts.Tell();
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Killed_while_approving_every_approval_told_holds_once_and_the_rest_wait(DatabaseProvider provider)
    {
        using var site = new Registered(provider, new InboxLimits { CorrectionsPerClientAndHour = int.MaxValue, CorrectionsPerHour = int.MaxValue, Waiting = int.MaxValue });
        var told = new List<string>();
        for (var kills = 0; kills < Registered.Count(few: 2, full: 25); kills++)
        {
            var receipt = (await site.Inbox.SubmitAsync(new Submission(Guid.NewGuid().ToByteArray(), [.. Enumerable.Range(0, 200).Select(i => Registered.StillTrue($"Protokoll {kills}/{i}"))], null, "client"))).Receipt!;
            var (lines, code) = await Run(site, "approve", receipt, killAfter: TimeSpan.FromMilliseconds(Random.Shared.Next(0, 40)));
            Assert.NotEqual(0, code);
            told.AddRange(lines.Where(line => line.StartsWith("approved ", StringComparison.Ordinal)).Select(line => line[9..]));
        }

        Assert.NotEmpty(told);
        foreach (var id in told)
            Assert.Equal(CorrectionState.Approved, await site.StateOf(id));
        var logged = (await site.Audit.EntriesAsync()).Where(entry => entry.Action == "godkände").Select(entry => entry.Subject).ToList();
        Assert.Equal(logged.Count, logged.Distinct().Count());
        Assert.Equal((await site.Desk.CountsAsync())[CorrectionState.Approved], logged.Count);
        // One that was on its way may be either; whoever presses again finds which.
        var waiting = (await site.Desk.NewestWaitingAsync(1))[0];
        Assert.Equal(DecisionOutcome.Done, await site.Desk.ApproveAsync(waiting.Id, waiting.Version, "ella", site.ApprovalOf(waiting)));
        await site.IsSound();
    }

    private async Task EndsPublishedOnce(Registered site, Correction correction, Dictionary<string, string> before, bool isSample = false)
    {
        var killed = site.Folder.Snapshot();
        var isOnItsWay = await site.StateOf(correction.Id) != CorrectionState.Approved;
        await _starts.Try(site, isSample);
        await site.Publication.RecoverAsync();
        // What had begun is finished by the start alone; the button is for what had not.
        Assert.Equal(isOnItsWay ? CorrectionState.Published : CorrectionState.Approved, await site.StateOf(correction.Id));
        await site.Publication.PublishAsync("ella");

        var after = site.Folder.Snapshot();
        Assert.Equal(before.Keys.Except(killed.Keys), []);
        Assert.All(killed.Where(file => !file.Key.EndsWith(".iop-tmp", StringComparison.Ordinal)), file => Assert.True(file.Value == before.GetValueOrDefault(file.Key) || file.Value == after.GetValueOrDefault(file.Key), $"{file.Key} is neither old nor new."));
        Assert.Equal(CorrectionState.Published, await site.StateOf(correction.Id));
        Assert.Single(site.Registry.Rows.Changes, change => change.CorrectionId == correction.Id);
        await site.IsSound();
    }

    private static async Task<(List<string> Lines, int ExitCode)> Run(Registered site, string what, string more, TimeSpan? killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IopRegistry.Crashes.dll"), what, site.State, site.Folder.Data.Path, more, .. site.Database.IsPostgres ? [site.Settings.ConnectionString!] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var lines = new List<string>();
        var faults = process.StandardError.ReadToEndAsync();
        var read = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                lock (lines)
                    lines.Add(line);
        });
        if (killAfter is { } time)
        {
            // A kill while the runtime starts tests nothing of ours.
            while (Count(lines) == 0 && !process.HasExited)
                await Task.Delay(1);
            await Task.Delay(time);
            process.Kill();
        }

        await process.WaitForExitAsync();
        await read;
        if (await faults is { Length: > 0 } told)
            lines.Add(told);
        return (lines, process.ExitCode);
    }

    private static int Count(List<string> lines)
    {
        lock (lines)
            return lines.Count;
    }
}
