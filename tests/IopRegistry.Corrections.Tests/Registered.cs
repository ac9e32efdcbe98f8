using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using IopRegistry.Tests;
using Npgsql;

namespace IopRegistry.Corrections.Tests;

/// <summary>A database of its own and a sealed data folder of its own, with everything that works on them.</summary>
internal sealed class Registered : IDisposable
{
    public const string Id = SmallFolder.PartnershipId;

    public Registered(DatabaseProvider provider = DatabaseProvider.Sqlite, InboxLimits? limits = null)
    {
        State = Directory.CreateTempSubdirectory("iop-corr-").FullName;
        Settings = provider == DatabaseProvider.Sqlite ? DatabaseSettings.Sqlite(Path.Combine(State, DatabaseSettings.FileName)) : DatabaseSettings.Postgres(NewDatabase());
        Database = new Database(Settings);
        Audit = new AuditTrail(Database, Clock);
        Inbox = new Inbox(Database, Audit, limits ?? new InboxLimits(), Clock);
        Desk = new Desk(Database, Audit, Clock);
        Publication = PublicationTo(_ => { });
    }

    public static IEnumerable<object[]> Providers => Environment.GetEnvironmentVariable("IOP_TEST_POSTGRES") is null && Environment.GetEnvironmentVariable("CI") != "true"
        ? [[DatabaseProvider.Sqlite]] : [[DatabaseProvider.Sqlite], [DatabaseProvider.Postgres]];

    /// <summary>The counts of the guide's fault table; smaller ones in every run.</summary>
    public static int Count(int few, int full) => Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1" ? full : few;

    public string State { get; }

    public DatabaseSettings Settings { get; }

    public SmallFolder Folder { get; } = SmallFolder.Sealed();

    public StoppedClock Clock { get; } = new("2026-11-22T12:00:00+01:00");

    public Database Database { get; }

    public AuditTrail Audit { get; }

    public Inbox Inbox { get; }

    public Desk Desk { get; }

    public Publication Publication { get; }

    public Registry Registry => Folder.Data.Load().Registry ?? throw new InvalidOperationException(Folder.Data.Load().Faults[0].ToString());

    public Publication PublicationTo(Action<string> at) => new(Database, Audit, Folder.Data, new KeptVersions(State), Clock, at);

    public static Proposal StillTrue(string source = "Protokoll 1") => new(CorrectionKind.StillTrue, Id, Proposal.NoValues, SourceText: source);

    public async Task<Correction> Submit(Proposal proposal, byte nonce = 1)
    {
        var bytes = new byte[Receipt.NonceLength];
        bytes[0] = nonce;
        var result = await Inbox.SubmitAsync(new Submission(bytes, [proposal], null, $"client {nonce}"));
        Assert.NotNull(result.Receipt);
        return (await Inbox.FindAsync(result.Receipt))!.Corrections[0].Correction;
    }

    public Approval ApprovalOf(Correction correction) => new(
        new Draft(Registry, correction, Stockholm.Today(Clock)).Edits(), new CorrectionSource(null, "Protokoll", "Nämnden", "Protokollet", null, null), ChangeKind.Knowledge, "Bekräftat.");

    public async Task<Correction> Approved(Proposal proposal, byte nonce = 1)
    {
        var correction = await Submit(proposal, nonce);
        Assert.Equal(DecisionOutcome.Done, await Desk.ApproveAsync(correction.Id, correction.Version, "ella", ApprovalOf(correction)));
        return correction;
    }

    /// <summary>What must hold after every fault.</summary>
    public async Task IsSound()
    {
        Assert.Null(await Audit.VerifyAsync());
        Assert.Empty(await Database.ReadAsync(Outbox));
        Assert.Empty(Folder.Data.Load().Faults);
        static async Task<IEnumerable<string>> Outbox(System.Data.Common.DbConnection connection) => await Dapper.SqlMapper.QueryAsync<string>(connection, "SELECT path FROM outbox");
    }

    public async Task<CorrectionState> StateOf(string id) => (await Desk.FindAsync(id))!.State;

    public void Dispose()
    {
        Database.Dispose();
        Folder.Dispose();
        Directory.Delete(State, recursive: true);
    }

    private static string NewDatabase()
    {
        var server = Environment.GetEnvironmentVariable("IOP_TEST_POSTGRES") ?? throw new InvalidOperationException("Needs PostgreSQL: run tests/run.");
        var name = $"corr_{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        create.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }
}
