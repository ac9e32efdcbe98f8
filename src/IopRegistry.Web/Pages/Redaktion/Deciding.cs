using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Curation;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>From the button that was pressed to the desk.</summary>
internal static class Deciding
{
    /// <returns>Null for a button that there is not.</returns>
    public static async Task<DecisionOutcome?> DecideAsync(this Desk desk, string action, ApprovalForm form, Correction correction, string editor, ImmutableArray<RowEdit> draft) => action switch
    {
        "godkann" => await desk.ApproveAsync(correction.Id, form.Version, editor, new Approval(form.On(correction).Edits!.Value, form.Source, form.ChangeKind, form.Reason) { IsWithChanges = Approval.Differs(form.Rows, draft) }),
        "avsla" => await desk.RefuseAsync(correction.Id, form.Version, editor, form.Words),
        "fraga" => await desk.AskAsync(correction.Id, form.Version, editor, form.Words),
        _ => null,
    };

    /// <summary>The button pressed twice: the editor's own decision stands already, word for word.</summary>
    public static bool IsMadeAlready(this Correction now, string action, ApprovalForm form, string editor) => now.DecidedBy == editor && action switch
    {
        "godkann" => now.State is CorrectionState.Approved or CorrectionState.Publishing or CorrectionState.Published && now.Reason == form.Reason
            && now.Edits is { } edits && !Approval.Differs(edits, form.On(now).Edits!.Value),
        "avsla" => now.State == CorrectionState.Refused && now.Reason == form.Words,
        _ => false,
    };
}
