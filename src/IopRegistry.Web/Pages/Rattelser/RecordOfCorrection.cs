using IopRegistry.Corrections;

namespace IopRegistry.Web.Pages.Rattelser;

internal static class RecordOfCorrection
{
    /// <summary>The partnership that a correction is about, as it is now and under whatever id; null where it is withdrawn, not here yet, or about none.</summary>
    public static Partnership? RecordOf(this Registry registry, CorrectionKind kind, string? partnershipId, string correctionId)
    {
        if (kind != CorrectionKind.NewPartnership)
            return partnershipId is { } id ? registry.FindPresent(id) : null;
        // What brought a partnership in knew no id for it; the change log does.
        return registry.Rows.Changes.Where(change => change.CorrectionId == correctionId).Select(change => registry.FindPresent(change.PartnershipId)).FirstOrDefault(found => found is not null);
    }
}
