using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections;

/// <param name="Nonce">The form's random number.</param>
/// <param name="Client">Whence it came, as <see cref="ClientHash"/> has it.</param>
/// <param name="Sender">An organisation, where it wants to be known to the editor; never published.</param>
public sealed record Submission(byte[] Nonce, ImmutableArray<Proposal> Proposals, string? Sender, string Client)
{
    internal string Receipt => Corrections.Receipt.Of(Nonce, Json.DigestOf(new { Proposals, Sender }));
}

/// <summary>A receipt, or why not.</summary>
public sealed record SubmitResult(string? Receipt, Refusal? Refused);

/// <summary>What a receipt shows.</summary>
/// <param name="AlreadyWaiting">What the form said that waited already, without its text. Whose receipt tells of it is not said.</param>
public sealed record ReceivedSubmission(string SubmittedAt, ImmutableArray<(Correction Correction, ImmutableArray<Message> Messages)> Corrections, ImmutableArray<Proposal> AlreadyWaiting);

/// <summary>Takes in what the public form sends, exactly once and within the limits.</summary>
public sealed class Inbox(Database database, AuditTrail audit, InboxLimits limits, TimeProvider clock)
{
    public Task<SubmitResult> SubmitAsync(Submission submission, CancellationToken stop = default)
    {
        var receipt = submission.Receipt;
        var hash = Receipt.HashOf(receipt)!;
        return database.WriteAsync(
            async write =>
            {
                // The same form, or the same proposal, may be on its way in at the same moment.
                await audit.WaitForTurnAsync(write);
                if (await Exists(write, hash))
                    return new SubmitResult(receipt, null);
                var news = await NotWaiting(write, submission.Proposals);
                if (await RefusalOf(write, submission.Client, news.Length) is { } refusal)
                    return new SubmitResult(null, refusal);
                await Insert(write, submission with { Proposals = news }, [.. submission.Proposals.DistinctBy(proposal => proposal.Digest).Except(news)], hash);
                return new SubmitResult(receipt, null);
            }, stop);
    }

    /// <returns>Null where there is no such receipt.</returns>
    public Task<ReceivedSubmission?> FindAsync(string receipt, CancellationToken stop = default) => database.ReadAsync(
        async connection =>
        {
            if (Receipt.HashOf(receipt) is not { } hash
                || await connection.QuerySingleOrDefaultAsync<(long Number, string At, string? Waiting)?>("SELECT number, submitted_at, already_waiting FROM submissions WHERE receipt_hash = @hash", new { hash }) is not { } found)
                return null;
            var corrections = await connection.QueryAsync<Correction>("SELECT * FROM corrections WHERE submission = @Number ORDER BY number", new { found.Number });
            var all = ImmutableArray.CreateBuilder<(Correction, ImmutableArray<Message>)>();
            foreach (var correction in corrections)
                all.Add((correction, await Messages.OfAsync(connection, correction.Id)));
            return new ReceivedSubmission(found.At, all.ToImmutable(), found.Waiting is { } text ? Json.Read<ImmutableArray<Proposal>>(text) : []);
        }, stop);

    /// <returns>False where nothing was asked, or the question has been answered or dropped meanwhile.</returns>
    public Task<bool> AnswerAsync(string receipt, string correctionId, string text, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            await audit.WaitForTurnAsync(write);
            var hit = await write.Connection!.ExecuteAsync(
                """
                UPDATE corrections SET state = 'Pending', version = version + 1 WHERE id = @correctionId AND state = 'Asked'
                AND submission = (SELECT number FROM submissions WHERE receipt_hash = @hash)
                AND (SELECT COUNT(*) FROM messages WHERE correction = @correctionId) < @most
                """, new { correctionId, hash = Receipt.HashOf(receipt), most = limits.MessagesPerCorrection }, write);
            if (hit == 0)
                return false;
            await Messages.AddAsync(write, correctionId, Instant.Now(clock), isFromEditor: false, text);
            await audit.Append(write, AuditTrail.Sender, "svar", correctionId, text);
            return true;
        }, stop);

    private static async Task<bool> Exists(DbTransaction write, string hash) =>
        await write.Connection!.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM submissions WHERE receipt_hash = @hash", new { hash }, write) > 0;

    /// <summary>What a form says twice is one proposal, and what waits already need not wait again.</summary>
    private async Task<ImmutableArray<Proposal>> NotWaiting(DbTransaction write, ImmutableArray<Proposal> proposals)
    {
        var distinct = proposals.DistinctBy(proposal => proposal.Digest).ToImmutableArray();
        var waiting = (await write.Connection!.QueryAsync<string>(
            $"SELECT digest FROM corrections WHERE state IN ('Pending', 'Asked') AND digest {(database.IsPostgres ? "= ANY(@digests)" : "IN @digests")}",
            new { digests = distinct.Select(proposal => proposal.Digest).ToArray() }, write)).ToHashSet();
        return [.. distinct.Where(proposal => !waiting.Contains(proposal.Digest))];
    }

    private async Task<Refusal?> RefusalOf(DbTransaction write, string client, int count)
    {
        var now = clock.GetUtcNow();
        var seen = await write.Connection!.QuerySingleAsync<(long Mine, long All, long Waiting, long Bytes)>(
            """
            SELECT (SELECT COUNT(*) FROM corrections c JOIN submissions s ON s.number = c.submission WHERE s.submitted_at BETWEEN @from AND @to AND s.client = @client),
                   (SELECT COUNT(*) FROM corrections WHERE submission IS NOT NULL AND submitted_at BETWEEN @from AND @to),
                   (SELECT COUNT(*) FROM corrections WHERE state IN ('Pending', 'Asked')),
                   (SELECT COALESCE(SUM(bytes), 0) FROM corrections WHERE state IN ('Pending', 'Asked'))
            """, new { from = Instant.Of(now.AddHours(-1)), to = Instant.Of(now), client }, write);
        return seen switch
        {
            _ when count == 0 => Refusal.WaitsAlready,
            _ when seen.Mine + count > limits.CorrectionsPerClientAndHour => Refusal.TooManyFromClient,
            _ when seen.All + count > limits.CorrectionsPerHour => Refusal.TooManyInAll,
            _ when seen.Waiting + count > limits.Waiting || seen.Bytes > limits.WaitingBytes => Refusal.QueueIsFull,
            _ => null,
        };
    }

    private async Task Insert(DbTransaction write, Submission submission, ImmutableArray<Proposal> waiting, string hash)
    {
        var now = Instant.Now(clock);
        var number = await write.Connection!.ExecuteScalarAsync<long>(
            "INSERT INTO submissions (receipt_hash, submitted_at, client, sender, bytes, already_waiting) VALUES (@hash, @now, @Client, @Sender, @bytes, @waiting) RETURNING number",
            new { hash, now, submission.Client, submission.Sender, bytes = submission.Proposals.Sum(BytesOf), waiting = waiting.IsEmpty ? null : Json.Of(waiting.Select(proposal => proposal.Erased)) }, write);
        foreach (var proposal in submission.Proposals)
        {
            var id = NewId();
            await InsertCorrection(write, id, proposal, number, now, undoes: null);
            await audit.Append(write, AuditTrail.Sender, "inkom", id, proposal);
        }
    }

    /// <summary>Folded here and not in the database: SQLite knows the case of a to z only.</summary>
    private static string WordsOf(Proposal proposal) => $"{proposal.PartnershipId} {Json.Of(proposal)}".ToLowerInvariant();

    internal static Task<int> InsertCorrection(DbTransaction write, string id, Proposal proposal, long? submission, string now, string? undoes) => write.Connection!.ExecuteAsync(
        """
        INSERT INTO corrections (id, submission, kind, partnership_id, state, version, proposal, digest, bytes, undoes, submitted_at, words)
        VALUES (@id, @submission, @kind, @PartnershipId, 'Pending', 1, @proposal, @Digest, @bytes, @undoes, @now, @words)
        """, new { id, submission, kind = proposal.Kind.ToString(), proposal.PartnershipId, proposal, proposal.Digest, bytes = BytesOf(proposal), undoes, now, words = WordsOf(proposal) }, write);

    /// <summary>40 random bits: public, unique, and no count that a restored backup would use again.</summary>
    internal static string NewId() => RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstvwxyz", 8);

    private static long BytesOf(Proposal proposal) => Json.Of(proposal).Length;
}
