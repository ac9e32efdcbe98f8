using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Publishing;

/// <summary>What a publishing did.</summary>
/// <param name="Stopped">Why nothing more could be published, in Swedish; null where everything was tried.</param>
public sealed record PublishReport(ImmutableArray<string> Published, ImmutableArray<(string Id, string Problem)> Left, string? Stopped);

/// <summary>
/// Brings approved corrections into the data folder. Database and files cannot be written together, so the files to
/// come are first written to the outbox, in the transaction that says they are on their way; whoever comes next
/// finishes what a killed process began. A file that was edited in between is a conflict, never overwritten.
/// </summary>
/// <param name="at">Told of every step; tests stop the process there.</param>
public sealed class Publication(Database database, AuditTrail audit, DataFolder folder, KeptVersions kept, TimeProvider clock, Action<string>? at = null)
{
    private const int MostAtOnce = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Action<string> _at = at ?? (_ => { });

    private readonly Delivery _delivery = new(database, audit, folder, kept, clock, at ?? (_ => { }));

    /// <summary>Finishes what is in the outbox, then publishes everything that is approved.</summary>
    public Task<PublishReport> PublishAsync(string editor, CancellationToken stop = default)
    {
        var left = new Dictionary<string, string>();
        return Alone(
            async (only, published) =>
            {
                while (true)
                {
                    var (stopped, isMore) = await _delivery.FinishAsync(only, published, editor, stop) is { } conflict ? (conflict, false) : await Begin(editor, left, stop);
                    if (!isMore)
                        return (stopped, left);
                }
            }, stop);
    }

    /// <summary>Finishes what was on its way and publishes nothing new. With nothing on its way it touches no file and takes no lock.</summary>
    public async Task<PublishReport> RecoverAsync(CancellationToken stop = default) =>
        (await database.ReadAsync(OutboxBatch.ReadAsync, stop)).IsEmpty
            ? new PublishReport([], [], null)
            : await Alone(async (only, published) => (await _delivery.FinishAsync(only, published, "systemet", stop), []), stop);

    /// <summary>What a curator has withdrawn in the tables goes from the database and from what is kept, too.</summary>
    /// <returns>Null where it is done; otherwise what stands in the way.</returns>
    public async Task<string?> ForgetWithdrawnAsync(Registry registry, CancellationToken stop = default) => !registry.Rows.HasWithdrawn ? null : (await Alone(
        async (_, _) =>
        {
            await _delivery.ForgetWithdrawnAsync(registry, stop);
            return (null, []);
        }, stop)).Stopped;

    private async Task<PublishReport> Alone(Func<PublishLock, List<string>, Task<(string? Stopped, Dictionary<string, string> Left)>> act, CancellationToken stop)
    {
        var published = new List<string>();
        try
        {
            await using var only = await PublishLock.TakeAsync(folder, database, Patience, stop);
            if (only is null)
                return new PublishReport([], [], FolderLock.Busy);
            var (stopped, left) = await act(only, published);
            return new PublishReport([.. published], [.. left.Select(pair => (pair.Key, pair.Value))], stopped);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new PublishReport([.. published], [], $"Datamappen kan inte skrivas: {refused.Message} Det som är påbörjat fortsätter av sig självt när det går.");
        }
    }

    /// <returns>What the curator must do, or whether there may be something new in the outbox.</returns>
    private async Task<(string? Stopped, bool IsMore)> Begin(string editor, Dictionary<string, string> left, CancellationToken stop)
    {
        var approved = (await database.ReadAsync(connection => connection.QueryAsync<Correction>("SELECT * FROM corrections WHERE state = 'Approved' ORDER BY number"), stop))
            .Where(correction => !left.ContainsKey(correction.Id)).Take(MostAtOnce).ToList();
        if (approved.Count == 0)
            return (null, false);
        var loaded = folder.Load();
        if (loaded.Registry is not { } registry)
            return ($"Datamappen stämmer inte med manifestet ({loaded.Faults[0].File}). Försegla den med iop seal och publicera igen.", false);
        var published = new PublishedCorrections(registry);
        var already = approved.Where(published.Has).ToImmutableArray();
        var composition = new Composition(folder, kept, clock);
        // A restored backup may not know that a correction is in the tables already.
        foreach (var correction in approved.Where(correction => !already.Contains(correction) && !composition.Touches(correction)))
            composition.Add(correction);
        foreach (var (correction, faults) in composition.Left)
            left[correction.Id] = string.Join(' ', faults.Select(fault => fault.ToString()));
        _at("composed");
        return await Write(editor, composition, already, registry, stop);
    }

    private async Task<(string? Stopped, bool IsMore)> Write(string editor, Composition composition, ImmutableArray<Correction> already, Registry before, CancellationToken stop)
    {
        var batch = composition.Plan is { } plan ? OutboxBatch.Of(Inbox.NewId(), plan, composition.Edit, before) : null;
        // The composition read the folder's files one by one: it holds only if all of them are still those of one version.
        if (folder.Unsealed() is [var edited, ..])
            return ($"{edited} ändrades medan rättelserna sattes samman. Försegla mappen med iop seal och publicera igen.", false);
        if (OutboxBatch.HashOf(folder, Manifest.FileName) != Manifest.HashOf(before.Files[Manifest.FileName]))
            return (null, true);
        // Where a curator edits a file half-way, what was replaced is put back from here.
        new Sealing(folder, kept, clock).KeepPresent();
        // A correction that someone decided on again in between makes all of it void, and is read anew.
        await database.WriteAsync(write => Store(write, editor, composition, already, before.Version.Id, batch), stop);
        _at("outbox");
        return (null, true);
    }

    /// <returns>False, with nothing stored, where a correction is no longer as it was composed.</returns>
    private async Task<bool> Store(DbTransaction write, string editor, Composition composition, ImmutableArray<Correction> already, string presentVersion, OutboxBatch? batch)
    {
        var sets = composition.Taken.Select(correction => (correction, Sql: "state = 'Publishing', problem = NULL, batch = @value", Value: batch?.Id ?? ""))
            .Concat(already.Select(correction => (correction, Sql: "state = 'Published', problem = NULL, data_version = @value, published_at = @now", Value: presentVersion)))
            .ToList();
        var left = composition.Left.Select(left => (left.Correction, Problem: string.Join('\n', left.Faults.Select(fault => fault.ToString())))).ToList();
        await audit.WaitForTurnAsync(write);
        foreach (var correction in sets.Select(set => set.correction).Concat(left.Select(one => one.Correction)))
        {
            if (await write.Connection!.ExecuteScalarAsync<long>($"SELECT version FROM corrections WHERE id = @Id {(database.IsPostgres ? "FOR UPDATE" : "")}", correction, write) != correction.Version)
                return false;
        }

        foreach (var (correction, sql, value) in sets)
            await write.Connection!.ExecuteAsync($"UPDATE corrections SET version = version + 1, {sql} WHERE id = @Id", new { correction.Id, value, now = Instant.Now(clock) }, write);
        // Not a new version: whoever has it open has nothing to look at anew but this.
        foreach (var (correction, problem) in left)
            await write.Connection!.ExecuteAsync("UPDATE corrections SET problem = @problem WHERE id = @Id", new { correction.Id, problem }, write);
        foreach (var found in already)
            await audit.Append(write, editor, "fann publicerad", found.Id, presentVersion);
        if (batch is null)
            return true;
        await batch.WriteAsync(write);
        await audit.Append(write, editor, "publicerar", batch.DataVersion, batch.Files.Select(file => file.NewHash));
        return true;
    }
}
