using Dapper;
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

    private readonly AuditTrail _audit;

    public RunningDesk(string data, string state, string? postgres = null)
    {
        _folder = new DataFolder(data);
        _database = new Database(postgres is null ? DatabaseSettings.Sqlite(Path.Combine(state, DatabaseSettings.FileName)) : DatabaseSettings.Postgres(postgres));
        _audit = new AuditTrail(_database, TimeProvider.System);
        _desk = new Desk(_database, _audit, TimeProvider.System);
        _publication = new Publication(_database, _audit, _folder, new KeptVersions(state), TimeProvider.System);
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

    /// <summary>What must hold after every fault: the database is whole, the trail verifies, and each of these waits once.</summary>
    public async Task IsSound(IEnumerable<string> sources)
    {
        if (!_database.IsPostgres)
            Assert.Equal("ok", await _database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("PRAGMA integrity_check")));
        Assert.Null(await _audit.VerifyAsync());
        var known = await _database.ReadAsync(connection => connection.QueryAsync<string>("SELECT proposal FROM corrections"));
        foreach (var source in sources)
            Assert.Single(known, proposal => proposal.Contains($"\"{source}\"", StringComparison.Ordinal));
    }

    public Task<PublishReport> Publish() => _publication.PublishAsync("prov");

    public void Dispose() => _database.Dispose();
}
