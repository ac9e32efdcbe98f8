namespace IopRegistry.Insight;

/// <summary>Names and dates as they stand within a Swedish sentence.</summary>
internal static class Prose
{
    /// <summary>"A", "A och B", "A, B och C".</summary>
    public static string Join(IEnumerable<string> names) => names.Distinct().ToList() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} och {last}",
    };

    /// <summary>
    /// A unit within a sentence. A definite body is a common noun and small ("socialnämnden", "socialförvaltningen
    /// Centrum", "norra hälso- och sjukvårdsnämnden"); a district's follows the district's name, and an indefinite one some
    /// other name, and that keeps its capital ("Rinkeby-Kista stadsdelsnämnd", "Skärholmens stadsdelsnämnden").
    /// </summary>
    public static string Name(string unit)
    {
        var words = unit.Split(' ');
        var isNamed = words.Length > 1 && words[^1].StartsWith("stadsdels", StringComparison.Ordinal);
        return words[0] == "Den" || IsBody(words[0]) || (IsBody(words[^1]) && !isNamed) ? char.ToLowerInvariant(unit[0]) + unit[1..] : unit;
    }

    /// <summary>"avsnitt 3.1.3 rad 2", "§ 4.3".</summary>
    public static string Place(string sourceRef) => char.IsDigit(sourceRef[0]) ? "avsnitt " + sourceRef : sourceRef;

    /// <summary>"Stockholms stad genom arbetsmarknadsnämnden".</summary>
    public static string PublicParties(Partnership partnership) => string.Join(
        "; ",
        from party in Current(partnership, PartyRole.Public)
        group party by party.Name into body
        let units = body.Select(party => party.Unit).OfType<Unit>().Select(unit => Name(unit.Name)).ToList()
        select units.Count == 0 ? body.Key : $"{body.Key} genom {Join(units)}");

    public static string CivilParties(Partnership partnership) =>
        Join(Current(partnership, PartyRole.Civil).Select(party => party.OrganisationId is null ? $"{party.Name} (källans ord)" : party.Name));

    public static string Periods(Partnership partnership) => partnership.Periods.IsEmpty
        ? "inte känd för mig"
        : string.Join("; ", partnership.Periods.Select(Of));

    /// <summary>
    /// Those that are not known to have left; where sources name different parties, the ones that the partnership's own
    /// source names.
    /// </summary>
    private static IEnumerable<Party> Current(Partnership partnership, PartyRole role)
    {
        var all = partnership.Parties.Where(party => party.Role == role).ToLookup(party => party.SourceId == partnership.SourceId);
        var parties = all[all.Contains(true)].ToList();
        return parties.Any(party => party.To is null) ? parties.Where(party => party.To is null) : parties;
    }

    private static string Of(Period period) => (period.Kind, period.Start) switch
    {
        (PeriodKind.Option, _) => $"kan förlängas som längst till och med {period.End}",
        (PeriodKind.Extension, null) => period.End switch
        {
            { IsUnknown: true } => "därefter förlängd, slutdatum inte känt för mig",
            { IsOpen: true } => "därefter förlängd tills vidare",
            var end => $"förlängd till och med {end}",
        },
        (PeriodKind.Extension, _) => "förlängning " + BasisText.PeriodText(period),
        (PeriodKind.Renewal, _) => "nytt avtal " + BasisText.PeriodText(period),
        _ => BasisText.PeriodText(period),
    };

    /// <summary>Not any word in -en: Skärholmen is a place.</summary>
    private static bool IsBody(string word) => Bodies.Any(body => word.EndsWith(body, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Bodies = ["nämnden", "nämnderna", "förvaltningen", "förvaltningarna", "styrelsen", "avdelningen", "avdelningarna", "omsorgen", "kontoret", "enheten"];
}
