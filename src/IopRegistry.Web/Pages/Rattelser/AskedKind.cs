using IopRegistry.Corrections;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What the address of a form asks for.</summary>
internal static class AskedKind
{
    private const string Organisation = "organisation";
    private const string Unit = "namnd";

    /// <returns>Null where the address names no organisation and no part of one.</returns>
    public static Body? BodyOf(IQueryCollection query) =>
        query[Organisation].ToString() is { Length: > 0 } organisation ? Body.Organisation(organisation)
        : query[Unit].ToString() is { Length: > 0 } unit ? Body.Unit(unit)
        : null;

    /// <summary>What the address of its form begins with.</summary>
    public static (string Name, string Value) QueryOf(Body body) => (body.IsUnit ? Unit : Organisation, body.Id);

    /// <summary>Its own page.</summary>
    public static string PathOf(Body body) => $"/{(body.IsUnit ? "namnder" : "organisationer")}/{body.Id}";

    public static CorrectionKind? Of(IQueryCollection query, Body? body) =>
        body is not null ? CorrectionWords.KindOf(query["sort"]) is CorrectionKind.Removal ? CorrectionKind.Removal : CorrectionKind.Body
        : query["sort"].ToString().Length == 0 && query.ContainsKey("falt") ? CorrectionKind.Fact
        : CorrectionWords.KindOf(query["sort"]);

    /// <summary>Every kind is about a partnership, but for a new one and for an organisation; what is about a person may stand at either.</summary>
    public static bool Fits(CorrectionKind? kind, IQueryCollection query, bool hasBody, bool hasPartnership) => kind switch
    {
        null => query["sort"].ToString().Length == 0,
        CorrectionKind.Body => hasBody && !hasPartnership,
        CorrectionKind.Removal => hasBody != hasPartnership,
        CorrectionKind.NewPartnership => !hasPartnership,
        _ => hasPartnership,
    };
}
