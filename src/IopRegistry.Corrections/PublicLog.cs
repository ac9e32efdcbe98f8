using System.Collections.Immutable;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections;

/// <summary>A decision as everyone may see it: never who sent it, nor what a withdrawn record said.</summary>
public sealed record Decision(
    string Id, CorrectionKind Kind, string? PartnershipId, CorrectionState State, string SubmittedAt, string DecidedAt, string Reason, string? PublishedAt, string? DataVersion, CorrectionSource? Source)
{
    internal static Decision Of(Correction correction) => new(
        correction.Id, correction.Kind, correction.PartnershipId, correction.State, correction.SubmittedAt, correction.DecidedAt!, correction.Reason ?? "",
        correction.PublishedAt, correction.DataVersion, correction.Source);
}

/// <param name="MedianTime">From submission to decision; null before the first one.</param>
public sealed record DecisionCounts(long Received, long Waiting, long Approved, long Refused, long Discarded, TimeSpan? MedianTime);

/// <summary>Every decision in public, refusals too. The last answer stays in memory, for when the database is away.</summary>
public sealed class PublicLog(Database database)
{
    public const int PageSize = 50;

    private const string Decided = "state IN ('Approved', 'Publishing', 'Published', 'Refused') AND decided_at IS NOT NULL";

    private volatile LogPage? _lastFirst;

    public sealed record LogPage(ImmutableArray<Decision> Decisions, DecisionCounts Counts, bool HasOlder);

    /// <exception cref="DatabaseUnavailableException">And there is nothing in memory to show.</exception>
    public async Task<(LogPage Page, bool IsFresh)> PageAsync(int page, CancellationToken stop = default)
    {
        try
        {
            var read = await database.ReadAsync(connection => Read(connection, page), stop);
            if (page == 1)
                _lastFirst = read;
            return (read, true);
        }
        catch (DatabaseUnavailableException) when (page == 1 && _lastFirst is not null)
        {
            return (_lastFirst, false);
        }
    }

    public Task<Decision?> FindAsync(string id, CancellationToken stop = default) => database.ReadAsync(
        async connection => await connection.QuerySingleOrDefaultAsync<Correction>($"SELECT * FROM corrections WHERE id = @id AND {Decided}", new { id }) is { } found ? Decision.Of(found) : null, stop);

    private static async Task<LogPage> Read(System.Data.Common.DbConnection connection, int page)
    {
        var found = (await connection.QueryAsync<Correction>(
            $"SELECT * FROM corrections WHERE {Decided} ORDER BY decided_at DESC, number DESC LIMIT {PageSize + 1} OFFSET @skip", new { skip = (page - 1L) * PageSize })).ToList();
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
