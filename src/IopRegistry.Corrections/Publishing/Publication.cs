using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using IopRegistry.Publishing;

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

    private const string Busy = "Någon annan publicerar just nu. Försök igen om en stund.";

    private readonly Action<string> _at = at ?? (_ => { });

    /// <summary>Finishes what is in the outbox, then publishes everything that is approved.</summary>
    public async Task<PublishReport> PublishAsync(string editor, CancellationToken stop = default)
    {
        await using var only = await PublishLock.TryTakeAsync(database, stop);
        if (only is null)
            return new PublishReport([], [], Busy);
        var published = new List<string>();
        var left = new Dictionary<string, string>();
        try
        {
            string? stopped;
            while ((stopped = await Recover(published, editor, stop)) is null && await Begin(editor, left, stop))
            {
            }

            return new PublishReport([.. published], [.. left.Select(pair => (pair.Key, pair.Value))], stopped);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new PublishReport([.. published], [], $"Datamappen kan inte skrivas: {refused.Message} Publiceringen fortsätter av sig själv när det går.");
        }
    }

    /// <summary>After a start: finishes what was on its way, publishes nothing new.</summary>
    public async Task<PublishReport> RecoverAsync(CancellationToken stop = default)
    {
        await using var only = await PublishLock.TryTakeAsync(database, stop);
        if (only is null)
            return new PublishReport([], [], Busy);
        var published = new List<string>();
        try
        {
            return new PublishReport([.. published], [], await Recover(published, "systemet", stop));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new PublishReport([.. published], [], $"Datamappen kan inte skrivas: {refused.Message}");
        }
    }

    private async Task<string?> Recover(List<string> published, string editor, CancellationToken stop)
    {
        foreach (var batch in await database.ReadAsync(OutboxBatch.ReadAsync, stop))
        {
            if (batch.EditedIn(folder) is { } edited && await GiveWay(batch, edited, stop) is { } conflict)
                return conflict;
            if (batch.EditedIn(folder) is not null)
                continue;
            batch.PutInPlace(folder, _at);
            new Sealing(folder, kept, clock).KeepPresent();
            if (batch.Files.Any(file => file.Path == Schema.Of<Withdrawal>().FileName) && folder.Load().Registry is { } registry)
                Purge(registry);
            _at("kept");
            published.AddRange(await Finish(batch, editor, stop));
            _at("marked");
        }

        return null;
    }

    /// <summary>What is withdrawn goes from every kept version, and from the releases in the data folder.</summary>
    private void Purge(Registry registry)
    {
        WithdrawnVersions.Purge(kept, registry);
        WithdrawnVersions.Purge(KeptVersions.Releases(folder), registry);
    }

    /// <summary>
    /// Someone edited a file between the outbox and its writing. Once the folder is sealed again, the log there says
    /// whether the corrections are in it; those that are not wait for a new publishing.
    /// </summary>
    /// <returns>Null where the way is free; otherwise what the curator must do.</returns>
    private async Task<string?> GiveWay(OutboxBatch batch, string edited, CancellationToken stop)
    {
        if (folder.Load().Registry is not { } registry)
            return $"{edited} har ändrats medan rättelser publicerades. Försegla mappen med iop seal och publicera igen.";
        var logged = registry.Rows.Changes.Select(change => change.CorrectionId).OfType<string>().ToHashSet();
        await database.WriteAsync(
            async write =>
            {
                foreach (var id in await OnTheirWay(write, batch.Id))
                {
                    await write.Connection!.ExecuteAsync(
                        "UPDATE corrections SET state = @state, version = version + 1, batch = NULL, data_version = @version, published_at = @at WHERE id = @id",
                        new { id, state = (logged.Contains(id) ? CorrectionState.Published : CorrectionState.Approved).ToString(), version = logged.Contains(id) ? registry.Version.Id : null, at = logged.Contains(id) ? Instant.Now(clock) : null }, write);
                    await audit.Append(write, "systemet", logged.Contains(id) ? "fann publicerad" : "väntar på ny publicering", id, edited);
                }

                return await write.Connection!.ExecuteAsync("DELETE FROM outbox WHERE batch = @Id", new { batch.Id }, write);
            }, stop);
        return null;
    }

    /// <returns>Whether there is something new in the outbox.</returns>
    private async Task<bool> Begin(string editor, Dictionary<string, string> left, CancellationToken stop)
    {
        var approved = (await database.ReadAsync(connection => connection.QueryAsync<Correction>("SELECT * FROM corrections WHERE state = 'Approved' ORDER BY number"), stop))
            .Where(correction => !left.ContainsKey(correction.Id)).Take(MostAtOnce).ToList();
        if (approved.Count == 0)
            return false;
        var loaded = folder.Load();
        if (loaded.Registry is not { } registry)
            throw new IOException($"den stämmer inte med manifestet ({loaded.Faults[0].File}). Försegla den med iop seal.");
        var logged = registry.Rows.Changes.Select(change => change.CorrectionId).OfType<string>().ToHashSet();
        var composition = new Composition(folder, kept, clock);
        // A restored backup may not know that a correction is in the tables already.
        foreach (var correction in approved.Where(correction => !logged.Contains(correction.Id) && !composition.Touches(correction)))
            composition.Add(correction);
        foreach (var (correction, faults) in composition.Left)
            left[correction.Id] = string.Join(' ', faults.Select(fault => fault.ToString()));
        await Write(editor, composition, [.. approved.Where(correction => logged.Contains(correction.Id))], registry.Version.Id, stop);
        return true;
    }

    private async Task Write(string editor, Composition composition, ImmutableArray<Correction> already, string presentVersion, CancellationToken stop)
    {
        var batch = composition.Plan is { } plan ? OutboxBatch.Of(Inbox.NewId(), plan, composition.Edit, folder) : null;
        await database.WriteAsync(
            async write =>
            {
                foreach (var correction in composition.Taken)
                    await Set(write, correction, "state = 'Publishing', problem = NULL, batch = @value", batch!.Id);
                foreach (var correction in already)
                    await Set(write, correction, "state = 'Published', problem = NULL, data_version = @value, published_at = @now", presentVersion);
                foreach (var (correction, faults) in composition.Left)
                    await Set(write, correction, "problem = @value", string.Join('\n', faults.Select(fault => fault.ToString())));
                if (batch is not null)
                    await batch.WriteAsync(write);
                if (batch is not null)
                    await audit.Append(write, editor, "publicerar", batch.DataVersion, batch.Files.Select(file => file.NewHash));
                return true;
            }, stop);
        _at("outbox");
    }

    private async Task<int> Set(DbTransaction write, Correction correction, string what, string value)
    {
        var hit = await write.Connection!.ExecuteAsync(
            $"UPDATE corrections SET version = version + 1, {what} WHERE id = @Id AND version = @Version", new { correction.Id, correction.Version, value, now = Instant.Now(clock) }, write);
        return hit == 1 ? hit : throw new IOException($"rättelse {correction.Id} ändrades under tiden. Publicera igen.");
    }

    private Task<ImmutableArray<string>> Finish(OutboxBatch batch, string editor, CancellationToken stop) => database.WriteAsync(
        async write =>
        {
            var ids = await OnTheirWay(write, batch.Id);
            await write.Connection!.ExecuteAsync(
                "UPDATE corrections SET state = 'Published', version = version + 1, published_at = @now, data_version = @DataVersion WHERE batch = @Id AND state = 'Publishing'",
                new { batch.Id, batch.DataVersion, now = Instant.Now(clock) }, write);
            await write.Connection!.ExecuteAsync("DELETE FROM outbox WHERE batch = @Id", new { batch.Id }, write);
            foreach (var id in ids)
                await audit.Append(write, editor, "publicerade", id, batch.DataVersion);
            if (folder.Load().Registry is { } registry)
            {
                foreach (var withdrawn in registry.Rows.Withdrawn)
                    await Withdraw(write, withdrawn.Id, registry.Rows.Changes.Where(change => change.PartnershipId == withdrawn.Id).Select(change => change.CorrectionId).OfType<string>());
            }

            return ids;
        }, stop);

    /// <summary>What still waits about a record that is gone is refused, and nothing that was said of it is kept.</summary>
    private async Task Withdraw(DbTransaction write, string partnershipId, IEnumerable<string> logged)
    {
        var waiting = await write.Connection!.QueryAsync<string>(
            """
            UPDATE corrections SET state = 'Refused', version = version + 1, decided_at = @now, decided_by = 'systemet', reason = @Gone
            WHERE partnership_id = @partnershipId AND state IN ('Pending', 'Asked', 'Approved') RETURNING id
            """, new { partnershipId, Withdrawal.Gone, now = Instant.Now(clock) }, write);
        foreach (var id in waiting.ToList())
            await audit.Append(write, "systemet", "avslog", id, Withdrawal.Gone);
        await Erasure.PartnershipAsync(write, partnershipId, logged);
    }

    private static async Task<ImmutableArray<string>> OnTheirWay(DbTransaction write, string batch) =>
        [.. await write.Connection!.QueryAsync<string>("SELECT id FROM corrections WHERE batch = @batch AND state = 'Publishing' ORDER BY number", new { batch }, write)];
}
