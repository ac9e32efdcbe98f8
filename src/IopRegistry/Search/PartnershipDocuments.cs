namespace IopRegistry.Search;

/// <summary>What of a partnership is searched, and in which field: a hit in the name says more than one in the summary.</summary>
internal static class PartnershipDocuments
{
    public static SearchDocument Of(Registry registry, Partnership partnership) => new(
        Name: Lines(partnership.Title, partnership.Programme),
        Party: Lines([.. partnership.Parties.SelectMany(party => Party(registry, party))]),
        Place: Lines([.. partnership.Places.SelectMany(place => new[] { place.Name, place.CountyName }), .. partnership.Parties.SelectMany(party => UnitNames(registry, party))]),
        Theme: Lines([.. partnership.Focus.Select(focus => focus.NameSv), partnership.TargetGroup]),
        // Whoever reads the pages in English searches in English; the weight is that of a summary.
        Summary: Lines([partnership.SummarySv, partnership.SummaryEn, partnership.TitleEn, .. partnership.Focus.Select(focus => focus.NameEn)]));

    private static IEnumerable<string?> Party(Registry registry, Party party) =>
    [
        party.Name,
        party.PrintedAs,
        party.Organisation?.OrgNumber,
        .. party.Organisation?.Aliases ?? [],
        party.Organisation?.PartOf is { } movement ? registry.FindOrganisation(movement)?.Name : null,
    ];

    /// <summary>A committee is found by its administration's name and the reverse.</summary>
    private static IEnumerable<string> UnitNames(Registry registry, Party party) =>
        party.Unit is null ? [] : registry.WithGroup(party.Unit).SelectMany(unit => unit.Aliases.Prepend(unit.Name));

    private static string Lines(params IReadOnlyCollection<string?> texts) => string.Join('\n', texts.Where(text => text is not null).Distinct());
}
