using System.Diagnostics;
using System.Globalization;
using IopRegistry;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;
using IopRegistry.Crashes;
using IopRegistry.Curation;

// A process for tests to kill: does real work on a database and a data folder, and says what it has been promised.
// Arguments: what, the state folder, the data folder, a number or the step to die at, and PostgreSQL's connection where it is not SQLite.
var (what, state, data, more) = (args[0], args[1], args[2], args[3]);
using var database = new Database(args.Length > 4 ? DatabaseSettings.Postgres(args[4]) : DatabaseSettings.Sqlite(Path.Combine(state, DatabaseSettings.FileName)));
var audit = new AuditTrail(database, TimeProvider.System);
switch (what)
{
    case "open":
        Console.WriteLine("opening");
        await database.ReadAsync(_ => Task.FromResult(0));
        Console.WriteLine("open");
        break;
    case "submit":
        await Submit(int.Parse(more, CultureInfo.InvariantCulture));
        break;
    case "approve":
        await Approve(more);
        break;
    case "publish":
        Console.WriteLine("publishing");
        var report = await new Publication(database, audit, new DataFolder(data), new KeptVersions(state), TimeProvider.System, Die).PublishAsync("prov");
        Console.WriteLine($"published {report.Published.Length} {report.Stopped}");
        break;
    default:
        return 1;
}

return 0;

// The number makes the form's random number, so that the test can send the same form again.
async Task Submit(int from)
{
    var inbox = new Inbox(database, audit, new InboxLimits { CorrectionsPerClientAndHour = int.MaxValue, CorrectionsPerHour = int.MaxValue, Waiting = int.MaxValue, WaitingBytes = long.MaxValue }, TimeProvider.System);
    for (var number = from; ; number++)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sending {number}"));
        var result = await inbox.SubmitAsync(CrashSubmission.Of(number));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"receipt {number} {result.Receipt}"));
    }
}

// Every correction of a submission, one after the other.
async Task Approve(string receipt)
{
    var (inbox, desk) = (new Inbox(database, audit, new InboxLimits(), TimeProvider.System), new Desk(database, audit, TimeProvider.System));
    var registry = new DataFolder(data).Load().Registry!;
    foreach (var (correction, _) in (await inbox.FindAsync(receipt))!.Corrections)
    {
        var approval = new Approval(new Draft(registry, correction, Stockholm.Today(TimeProvider.System)).Edits(), new CorrectionSource(null, "Protokoll", "Nämnden", "Protokollet", null, null), ChangeKind.Knowledge, "Bekräftat.");
        if (await desk.ApproveAsync(correction.Id, correction.Version, "prov", approval) == DecisionOutcome.Done)
            Console.WriteLine($"approved {correction.Id}");
    }
}

void Die(string step)
{
    Console.WriteLine($"step {step}");
    if (step == more)
        Process.GetCurrentProcess().Kill();
}
