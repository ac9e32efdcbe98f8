using System.Collections.Immutable;
using System.Globalization;

namespace IopRegistry.Insight;

/// <summary>One area, with what has been disclosed in it.</summary>
/// <param name="Disclosure">Null where nobody has asked yet.</param>
/// <param name="IsFromAgreement">What is published is read in the agreement: no one has answered, and no document beside it is here.</param>
public sealed record AreaInsight(DisclosureArea Area, Disclosure? Disclosure, bool IsFromAgreement)
{
    public DisclosureStatus Status => Disclosure?.Status ?? DisclosureStatus.NotRequested;
}

/// <summary>The terms of one point of an agreement.</summary>
public sealed record Clause(string Key, ImmutableArray<Term> Terms)
{
    public string Name => ClauseText.Name(Key, Wording.Swedish);

    public string NameIn(Wording words) => ClauseText.Name(Key, words);

    /// <summary>Its id on the insight page, apart from those of areas and sections.</summary>
    public string Id => "villkor-" + Key;

    public bool IsAboutInsight => ClauseText.IsAboutInsight(Key);

    /// <summary>In reading order, those about insight first.</summary>
    public static ImmutableArray<Clause> Of(Partnership partnership) =>
    [
        .. partnership.Terms.GroupBy(term => term.Clause)
            .OrderBy(group => ClauseText.OrderOf(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Clause(group.Key, Ordered(group))),
    ];

    /// <summary>By place in the source as a reader counts it: § 4.10 after § 4.9.</summary>
    private static ImmutableArray<Term> Ordered(IEnumerable<Term> terms) =>
        [.. terms.OrderBy(term => term.SourceId, StringComparer.Ordinal).ThenBy(term => term.SourceRef, StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))];
}

/// <summary>What the public can see of a partnership, and what it can ask for.</summary>
/// <param name="Basis">Blank in the data means unclear.</param>
/// <param name="Areas">All five, in their order, asked for or not.</param>
/// <param name="Clauses">In reading order, those about insight first.</param>
public sealed record PublicInsight(
    Partnership Partnership, InsightBasis Basis, ImmutableArray<AreaInsight> Areas, ImmutableArray<Clause> Clauses, ImmutableArray<Gap> Gaps)
{
    /// <summary>Where the basis stands; null where it is unclear.</summary>
    public Term? BasisTerm => Basis == InsightBasis.Unclear ? null : Clauses.FirstOrDefault(clause => clause.Key == ClauseText.Insight)?.Terms[0];

    /// <param name="words">For the gaps; null for Swedish.</param>
    public static PublicInsight Of(Partnership partnership, StatusOnDay status, Wording? words = null) => new(
        partnership,
        partnership.InsightBasis ?? InsightBasis.Unclear,
        [.. Enum.GetValues<DisclosureArea>().Select(area => InsightIn(area, partnership))],
        Clause.Of(partnership),
        Gap.Find(partnership, status, words ?? Wording.Swedish));

    private static AreaInsight InsightIn(DisclosureArea area, Partnership partnership)
    {
        var disclosure = partnership.Disclosures.FirstOrDefault(row => row.Area == area);
        var isFromAgreement = disclosure is { Status: DisclosureStatus.Published, AskedOn: null, AnsweredOn: null, SourceId: { } source } && partnership.Terms.Any(term => term.SourceId == source);
        return new AreaInsight(area, disclosure, isFromAgreement);
    }
}
