using IopRegistry.Corrections;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What the address of a form asks for.</summary>
internal static class AskedKind
{
    /// <returns>An organisation or a part of one, as a proposal has it; null where the address names none.</returns>
    public static string? SubjectOf(IQueryCollection query) =>
        query["organisation"].ToString() is { Length: > 0 } organisation ? $"organisations/{organisation}"
        : query["namnd"].ToString() is { Length: > 0 } unit ? $"units/{unit}"
        : null;

    public static CorrectionKind? Of(IQueryCollection query, string? subject) =>
        subject is not null ? CorrectionKind.Body
        : query["sort"].ToString().Length == 0 && query.ContainsKey("falt") ? CorrectionKind.Fact
        : CorrectionWords.KindOf(query["sort"]);

    /// <summary>Every kind is about a partnership, but for a new one and for an organisation.</summary>
    public static bool Fits(CorrectionKind? kind, IQueryCollection query, bool hasSubject, bool hasPartnership) => kind switch
    {
        null => query["sort"].ToString().Length == 0,
        CorrectionKind.Body => hasSubject && !hasPartnership,
        CorrectionKind.NewPartnership => !hasPartnership,
        _ => hasPartnership,
    };
}
