using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections;

/// <summary>A decision as everyone may see it: never who sent it, nor what a withdrawn record said.</summary>
/// <param name="Subject">The organisation or unit it is about; null where that is a partnership.</param>
public sealed record Decision(
    string Id, CorrectionKind Kind, string? PartnershipId, CorrectionState State, string SubmittedAt, string DecidedAt, string Reason, string? PublishedAt, string? DataVersion, CorrectionSource? Source, string? Subject, bool IsWithChanges = false)
{
    internal static Decision Of(Correction correction) => new(
        correction.Id, correction.Kind, correction.PartnershipId, correction.State, correction.SubmittedAt, correction.DecidedAt!, correction.Reason ?? "",
        correction.PublishedAt, correction.DataVersion, correction.Source, correction.Proposal.Subject, correction.IsWithChanges);

    /// <summary>What the tables have withdrawn says nothing here either, before the database has been told and while it is away.</summary>
    internal Decision Shown(Registry registry) => IsOfWithdrawn(registry) ? this with { Reason = Withdrawal.Gone, Source = null, Subject = null } : this;

    private bool IsOfWithdrawn(Registry registry) => !registry.Rows.Withdrawn.IsEmpty
        && ((PartnershipId is { } id && registry.FindWithdrawal(id) is not null)
            // The one that brought the partnership in knew no id for it.
            || registry.Rows.Changes.Any(change => change.CorrectionId == Id && registry.FindWithdrawal(change.PartnershipId) is not null));
}

/// <param name="MedianTime">From submission to decision; null before the first one.</param>
public sealed record DecisionCounts(long Received, long Waiting, long Approved, long Refused, long Discarded, TimeSpan? MedianTime);

/// <summary>
/// Every decision in public, refusals too, in the order in which they were made. Whatever changes the log adds to the
/// audit trail; while that has not grown, what was read before is right, on every machine. The last answers stay in
/// memory for when the database is away, too.
/// </summary>
public sealed class PublicLog(Database database)
{
    public const int PageSize = 50;

    private const int MostPages = 100;

    private const string Decided = "state IN ('Approved', 'Publishing', 'Published', 'Refused') AND decided_at IS NOT NULL";

    private readonly ConcurrentDictionary<int, (long Trail, LogPage Page)> _read = new();

    public sealed record LogPage(ImmutableArray<Decision> Decisions, DecisionCounts Counts, bool HasOlder);

    /// <exception cref="DatabaseUnavailableException">And there is nothing in memory to show.</exception>
    /// <param name="registry">The tables as they are now.</param>
    public async Task<(LogPage Page, bool IsFresh)> PageAsync(int page, Registry registry, CancellationToken stop = default)
    {
        try
        {
            return (Shown(await database.ReadAsync(connection => Known(connection, page), stop), registry), true);
        }
        catch (DatabaseUnavailableException) when (_read.TryGetValue(page, out var last))
        {
            return (Shown(last.Page, registry), false);
        }
    }

    public Task<Decision?> FindAsync(string id, Registry registry, CancellationToken stop = default) => database.ReadAsync(
        async connection => await connection.QuerySingleOrDefaultAsync<Correction>($"SELECT * FROM corrections WHERE id = @id AND {Decided}", new { id }) is { } found ? Decision.Of(found).Shown(registry) : null, stop);

    private static LogPage Shown(LogPage page, Registry registry) => page with { Decisions = [.. page.Decisions.Select(decision => decision.Shown(registry))] };

    private async Task<LogPage> Known(DbConnection connection, int page)
    {
        // Asked first: what is added while the page is read makes it be read again, never the other way round.
        var trail = await connection.ExecuteScalarAsync<long>("SELECT number FROM chain WHERE id = 1");
        if (_read.TryGetValue(page, out var last) && last.Trail == trail)
            return last.Page;
        if (_read.Count >= MostPages)
            _read.Clear();
        var read = await Read(connection, page);
        _read[page] = (trail, read);
        return read;
    }

    private static async Task<LogPage> Read(DbConnection connection, int page)
    {
        var found = (await connection.QueryAsync<Correction>(
            $"SELECT * FROM corrections WHERE {Decided} ORDER BY decision DESC, number DESC LIMIT {PageSize + 1} OFFSET @skip", new { skip = (page - 1L) * PageSize })).ToList();
        var counts = (await connection.QueryAsync<(string State, long Count)>("SELECT state, COUNT(*) FROM corrections GROUP BY state")).ToDictionary(row => row.State, row => row.Count);
        var times = (await connection.QueryAsync<(string From, string To)>($"SELECT submitted_at, decided_at FROM corrections WHERE {Decided} AND submission IS NOT NULL"))
            .Select(row => Instant.Parse(row.To) - Instant.Parse(row.From)).Order().ToList();
        return new LogPage([.. found.Take(PageSize).Select(Decision.Of)], Counts(counts, times), found.Count > PageSize);
    }

    private static DecisionCounts Counts(Dictionary<string, long> counts, List<TimeSpan> times)
    {
        long Of(params CorrectionState[] states) => states.Sum(state => counts.GetValueOrDefault(state.ToString()));
        return new DecisionCounts(
            counts.Values.Sum(),
            Of(CorrectionState.Pending, CorrectionState.Asked),
            Of(CorrectionState.Approved, CorrectionState.Publishing, CorrectionState.Published),
            Of(CorrectionState.Refused),
            Of(CorrectionState.Discarded),
            times.Count == 0 ? null : times.Count % 2 == 1 ? times[times.Count / 2] : (times[times.Count / 2 - 1] + times[times.Count / 2]) / 2);
    }
}
