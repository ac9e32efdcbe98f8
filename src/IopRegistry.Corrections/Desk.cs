using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections;

/// <summary>The editors' decisions. Every one names the version it was made on, and only one of two can win.</summary>
public sealed class Desk(Database database, AuditTrail audit, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Looked through and discarded at once.</summary>
    public const int MostDiscarded = 500;

    private const string Undecided = "'Pending', 'Asked', 'Approved'";

    public Task<Correction?> FindAsync(string id, CancellationToken stop = default) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<Correction>("SELECT * FROM corrections WHERE id = @id", new { id }), stop);

    public Task<ImmutableArray<Message>> MessagesAsync(string id, CancellationToken stop = default) => database.ReadAsync(connection => Messages.OfAsync(connection, id), stop);

    /// <summary>Who sent it, where the sender said so; and how many more come from the same place today.</summary>
    public Task<(string? Sender, long FromSameClient)> SenderAsync(long? submission, CancellationToken stop = default) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<(string?, long)>(
            """
            SELECT sender, (SELECT COUNT(*) FROM corrections c JOIN submissions o ON o.number = c.submission WHERE o.client = s.client AND c.state IN ('Pending', 'Asked'))
            FROM submissions s WHERE number = @submission
            """, new { submission }), stop);

    /// <summary>Oldest first while they wait, newest first once they are decided.</summary>
    public Task<ImmutableArray<Correction>> QueueAsync(QueueQuery query, CancellationToken stop = default) => database.ReadAsync<ImmutableArray<Correction>>(
        async connection =>
        [
            .. await connection.QueryAsync<Correction>(
                $"""
                SELECT * FROM corrections
                WHERE (CAST(@state AS TEXT) IS NULL AND state IN ('Pending', 'Asked') OR state = @state)
                AND (CAST(@kind AS TEXT) IS NULL OR kind = @kind)
                AND (CAST(@words AS TEXT) IS NULL OR words LIKE @words ESCAPE '!')
                ORDER BY number {(query.State is null or CorrectionState.Pending or CorrectionState.Asked ? "" : "DESC")} LIMIT {PageSize} OFFSET @skip
                """,
                new { state = query.State?.ToString(), kind = query.Kind?.ToString(), words = query.Words is { } text ? $"%{Escaped(text)}%" : null, skip = (query.Page - 1L) * PageSize }),
        ], stop);

    public Task<ImmutableArray<Correction>> NewestWaitingAsync(int most, CancellationToken stop = default) => database.ReadAsync<ImmutableArray<Correction>>(
        async connection => [.. await connection.QueryAsync<Correction>("SELECT * FROM corrections WHERE state IN ('Pending', 'Asked') ORDER BY number DESC LIMIT @most", new { most })], stop);

    public Task<ImmutableDictionary<CorrectionState, long>> CountsAsync(CancellationToken stop = default) => database.ReadAsync(
        async connection => (await connection.QueryAsync<(string State, long Count)>("SELECT state, COUNT(*) FROM corrections GROUP BY state"))
            .ToImmutableDictionary(row => Enum.Parse<CorrectionState>(row.State), row => row.Count), stop);

    /// <summary>Others about the same partnership or saying the same.</summary>
    public Task<ImmutableArray<Correction>> SimilarAsync(Correction correction, CancellationToken stop = default) => database.ReadAsync<ImmutableArray<Correction>>(
        async connection =>
        [
            .. await connection.QueryAsync<Correction>(
                "SELECT * FROM corrections WHERE (partnership_id = @PartnershipId OR digest = (SELECT own.digest FROM corrections own WHERE own.id = @Id)) AND id <> @Id AND state <> 'Discarded' ORDER BY number DESC LIMIT 10",
                new { correction.PartnershipId, correction.Id }),
        ], stop);

    public Task<DecisionOutcome> ApproveAsync(string id, long version, string editor, Approval approval, CancellationToken stop = default) => Decide(
        id, version, editor, approval.IsWithChanges ? "godkände med ändringar" : "godkände", approval,
        """
        UPDATE corrections SET state = 'Approved', version = version + 1, edits = @edits, source = @source, change_kind = @changeKind, reason = @reason,
        with_changes = @withChanges, decided_at = @now, decided_by = @editor, problem = NULL
        """,
        new { edits = Json.Of(approval.Edits), source = Json.Of(approval.Source), changeKind = approval.ChangeKind.ToString(), reason = approval.Reason, withChanges = approval.IsWithChanges ? 1L : 0L }, stop);

    public Task<DecisionOutcome> RefuseAsync(string id, long version, string editor, string reason, CancellationToken stop = default) => Decide(
        id, version, editor, "avslog", reason,
        "UPDATE corrections SET state = 'Refused', version = version + 1, reason = @reason, decided_at = @now, decided_by = @editor, edits = NULL, source = NULL, change_kind = NULL, problem = NULL", new { reason }, stop);

    public Task<DecisionOutcome> AskAsync(string id, long version, string editor, string question, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            var outcome = await Decide(write, id, version, editor, "frågade", question, "UPDATE corrections SET state = 'Asked', version = version + 1", new { });
            if (outcome == DecisionOutcome.Done)
                await Messages.AddAsync(write, id, Instant.Now(clock), isFromEditor: true, question);
            return outcome;
        }, stop);

    /// <summary>What else waits of what came from the same place in the last day; where that is no longer kept, of the same form only.</summary>
    public Task<(ImmutableArray<Correction> Others, bool IsOfClient)> FromSameSenderAsync(Correction correction, CancellationToken stop = default) => database.ReadAsync<(ImmutableArray<Correction>, bool)>(
        async connection =>
        (
            [
                .. await connection.QueryAsync<Correction>(
                    $"""
                    SELECT c.* FROM corrections c JOIN submissions o ON o.number = c.submission JOIN submissions s ON s.number = @Submission
                    WHERE c.id <> @Id AND c.state IN ('Pending', 'Asked') AND (o.client = s.client OR o.number = s.number) ORDER BY c.number LIMIT {MostDiscarded}
                    """, new { correction.Submission, correction.Id }),
            ],
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM submissions WHERE number = @Submission AND client IS NOT NULL", new { correction.Submission }) == 1
        ), stop);

    /// <summary>Rubbish goes without a trace of its content, each with its own entry in the audit trail.</summary>
    /// <param name="chosen">With the versions that the editor saw.</param>
    /// <returns>Those that someone has changed since and that stay: an answered question, another editor's decision.</returns>
    public Task<ImmutableArray<string>> DiscardAsync(IReadOnlyCollection<(string Id, long Version)> chosen, string editor, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            await audit.WaitForTurnAsync(write);
            var changed = ImmutableArray.CreateBuilder<string>();
            foreach (var (id, version) in chosen)
            {
                var outcome = await Decide(write, id, version, editor, "kastade", version, "UPDATE corrections SET state = 'Discarded', version = version + 1, decided_at = @now, decided_by = @editor", new { });
                if (outcome == DecisionOutcome.Conflict)
                    changed.Add(id);
            }

            await Erasure.DiscardedAsync(write);
            return changed.ToImmutable();
        }, stop);

    /// <summary>A new correction that turns the published one's rows back; it waits for a decision like every other.</summary>
    public Task<string> UndoAsync(Correction published, string editor, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            // The button pressed twice, or by two editors.
            await audit.WaitForTurnAsync(write);
            if (await write.Connection!.ExecuteScalarAsync<string>("SELECT id FROM corrections WHERE undoes = @Id AND state IN ('Pending', 'Asked', 'Approved', 'Publishing')", new { published.Id }, write) is { } waiting)
                return waiting;
            var id = Inbox.NewId();
            var proposal = new Proposal(CorrectionKind.Undo, published.PartnershipId, Proposal.NoValues.Add("undoes", published.Id), SourceText: $"Rättelse {published.Id}");
            await Inbox.InsertCorrection(write, id, proposal, null, Instant.Now(clock), published.Id);
            await audit.Append(write, editor, "ångrar", id, published.Id);
            return id;
        }, stop);

    private Task<DecisionOutcome> Decide(string id, long version, string editor, string action, object content, string update, object values, CancellationToken stop) =>
        database.WriteAsync(write => Decide(write, id, version, editor, action, content, update, values), stop);

    private async Task<DecisionOutcome> Decide(DbTransaction write, string id, long version, string editor, string action, object content, string update, object values)
    {
        await audit.WaitForTurnAsync(write);
        var parameters = new DynamicParameters(values);
        parameters.AddDynamicParams(new { id, version, editor, now = Instant.Now(clock) });
        if (await write.Connection!.ExecuteAsync($"{update} WHERE id = @id AND version = @version AND state IN ({Undecided})", parameters, write) != 1)
            return DecisionOutcome.Conflict;
        var decision = await audit.Append(write, editor, action, id, content);
        await write.Connection!.ExecuteAsync("UPDATE corrections SET decision = @decision WHERE id = @id AND decided_at IS NOT NULL", new { id, decision }, write);
        return DecisionOutcome.Done;
    }

    private static string Escaped(string text) => text.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
