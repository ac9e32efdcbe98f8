using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Load.Tests;

/// <summary>What an editor decides and publishes on a running site's database and folder, without her browser.</summary>
internal sealed class RunningDesk : IDisposable
{
    private readonly DataFolder _folder;

    private readonly Database _database;

    private readonly Desk _desk;

    private readonly Publication _publication;

    public RunningDesk(string data, string state)
    {
        _folder = new DataFolder(data);
        _database = new Database(DatabaseSettings.Sqlite(Path.Combine(state, DatabaseSettings.FileName)));
        var audit = new AuditTrail(_database, TimeProvider.System);
        _desk = new Desk(_database, audit, TimeProvider.System);
        _publication = new Publication(_database, audit, _folder, new KeptVersions(state), TimeProvider.System);
    }

    public string Version => _folder.Load().Registry!.Version.Id;

    /// <returns>How many there were.</returns>
    public async Task<int> ApproveAll()
    {
        var waiting = await _desk.QueueAsync(new QueueQuery(CorrectionState.Pending, null, null, 1));
        foreach (var correction in waiting)
        {
            var edits = new Draft(_folder.Load().Registry!, correction, Stockholm.Today(TimeProvider.System)).Edits();
            var approval = new Approval(edits, new CorrectionSource(null, "Protokoll", "Nämnden", "Protokollet", null, null), ChangeKind.Knowledge, "Bekräftat.");
            Assert.Equal(DecisionOutcome.Done, await _desk.ApproveAsync(correction.Id, correction.Version, "prov", approval));
        }

        return waiting.Length;
    }

    public Task<PublishReport> Publish() => _publication.PublishAsync("prov");

    public void Dispose() => _database.Dispose();
}
