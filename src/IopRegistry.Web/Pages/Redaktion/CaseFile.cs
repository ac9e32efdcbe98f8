using System.Collections.Immutable;
using IopRegistry.Corrections;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>What the database has about one correction.</summary>
/// <param name="Undone">The published correction that this one takes back.</param>
/// <param name="Similar">Others about the same partnership or saying the same.</param>
/// <param name="Sender">Who sent it, where the sender said so; and how many more wait from the same place today.</param>
public sealed record CaseFile(Correction Correction, Correction? Undone, ImmutableArray<Message> Messages, ImmutableArray<Correction> Similar, (string? Name, long FromSameClient) Sender)
{
    public bool CanDecide => Correction.IsOpen || Correction.State == CorrectionState.Approved;

    public static async Task<CaseFile?> FindAsync(Desk desk, string id) => await desk.FindAsync(id) is { } correction
        ? new CaseFile(
            correction,
            correction.Undoes is { } other ? await desk.FindAsync(other) : null,
            await desk.MessagesAsync(id),
            await desk.SimilarAsync(correction),
            await desk.SenderAsync(correction.Submission))
        : null;
}
