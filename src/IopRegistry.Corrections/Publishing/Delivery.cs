using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Corrections.Publishing;

/// <summary>Puts what is in the outbox in place, once, whoever put it there. The caller holds the publish lock.</summary>
internal sealed class Delivery(Database database, AuditTrail audit, DataFolder folder, KeptVersions kept, TimeProvider clock, Action<string> at)
{
    /// <returns>Null where the outbox is empty now; otherwise what the curator must do.</returns>
    public async Task<string?> FinishAsync(PublishLock only, List<string> published, string editor, CancellationToken stop)
    {
        foreach (var batch in await database.ReadAsync(OutboxBatch.ReadAsync, stop))
        {
            var edited = batch.EditedIn(folder);
            if (edited is null)
            {
                batch.Stage(folder);
                at("staged");
                if (!await only.IsHeldAsync(stop))
                    return LockLost;
                edited = batch.PutInPlace(folder, at);
            }

            if (edited is not null)
            {
                if (await GiveWay(batch, edited, stop) is { } conflict)
                    return conflict;
                continue;
            }

            new Sealing(folder, kept, clock).KeepPresent();
            // Built before the transaction: the search index takes its time, and the form must not wait for it.
            if (folder.Load().Registry is not { } registry)
                return Conflict(Manifest.FileName);
            Purge(registry);
            at("kept");
            published.AddRange(await Finish(batch, registry, editor, stop));
            at("marked");
        }

        return null;
    }

    public async Task ForgetWithdrawnAsync(Registry registry, CancellationToken stop)
    {
        Purge(registry);
        await database.WriteAsync(
            async write =>
            {
                await WithdrawnCorrections.ForgetAsync(write, registry, audit, clock);
                return true;
            }, stop);
    }

    private const string LockLost = "Förbindelsen med databasen bröts under publiceringen. Inget i datamappen är ändrat. Publicera igen.";

    private static string Conflict(string edited) => $"{edited} har ändrats medan rättelser publicerades. Försegla mappen med iop seal och publicera igen.";

    /// <summary>What is withdrawn goes from every kept version, and from the releases in the data folder.</summary>
    private void Purge(Registry registry) => WithdrawnVersions.Purge(kept, folder, registry);

    /// <summary>
    /// Someone edited a file between the outbox and its writing. Once the folder is sealed again, the log there says
    /// whether the corrections are in it; those that are not wait for a new publishing.
    /// </summary>
    /// <returns>Null where the way is free; otherwise what the curator must do.</returns>
    private async Task<string?> GiveWay(OutboxBatch batch, string edited, CancellationToken stop)
    {
        if (folder.Load().Registry is not { } registry)
        {
            batch.TakeBack(folder, hash => kept.FindFile(hash));
            return Conflict(edited);
        }

        // What was sealed with the curator's edit may be a withdrawal.
        Purge(registry);
        var published = new PublishedCorrections(registry);
        await database.WriteAsync(
            async write =>
            {
                await audit.WaitForTurnAsync(write);
                foreach (var correction in await Erasure.Find(write, "batch = @Id AND state = 'Publishing'", new { batch.Id }))
                    await Return(write, correction.Id, published.Has(correction) ? registry.Version.Id : null, edited);
                await WithdrawnCorrections.ForgetAsync(write, registry, audit, clock);
                return await write.Connection!.ExecuteAsync("DELETE FROM outbox WHERE batch = @Id", new { batch.Id }, write);
            }, stop);
        return null;
    }

    /// <param name="version">The version that has the correction already; null where it must be published anew.</param>
    private async Task Return(DbTransaction write, string id, string? version, string edited)
    {
        await write.Connection!.ExecuteAsync(
            "UPDATE corrections SET state = @state, version = version + 1, batch = NULL, data_version = @version, published_at = @now WHERE id = @id",
            new { id, state = (version is null ? CorrectionState.Approved : CorrectionState.Published).ToString(), version, now = version is null ? null : Instant.Now(clock) }, write);
        await audit.Append(write, "systemet", version is null ? "väntar på ny publicering" : "fann publicerad", id, edited);
    }

    private Task<ImmutableArray<string>> Finish(OutboxBatch batch, Registry registry, string editor, CancellationToken stop) => database.WriteAsync(
        async write =>
        {
            await audit.WaitForTurnAsync(write);
            var ids = await OnTheirWay(write, batch.Id);
            await write.Connection!.ExecuteAsync(
                "UPDATE corrections SET state = 'Published', version = version + 1, published_at = @now, data_version = @DataVersion WHERE batch = @Id AND state = 'Publishing'",
                new { batch.Id, batch.DataVersion, now = Instant.Now(clock) }, write);
            await write.Connection!.ExecuteAsync("DELETE FROM outbox WHERE batch = @Id", new { batch.Id }, write);
            foreach (var id in ids)
                await audit.Append(write, editor, "publicerade", id, batch.DataVersion);
            await WithdrawnCorrections.ForgetAsync(write, registry, audit, clock);
            return ids;
        }, stop);

    private static async Task<ImmutableArray<string>> OnTheirWay(DbTransaction write, string batch) =>
        [.. await write.Connection!.QueryAsync<string>("SELECT id FROM corrections WHERE batch = @batch AND state = 'Publishing' ORDER BY number", new { batch }, write)];
}
