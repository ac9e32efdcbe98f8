using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IopRegistry.Insight;

/// <summary>
/// The body a request goes to. In a municipality or a region the authority is the committee (nämnd), not its
/// administration; a municipal company is on a par with an authority (OSL 2 kap. 3 §).
/// </summary>
/// <param name="Key">Names the choice in the form: a unit's or an organisation's id, blank for one the citizen fills in.</param>
/// <param name="Unit">The committee, or words for the one that is not known; null for a company.</param>
/// <param name="Attention">The administration that the source names, where the committee is another.</param>
/// <param name="Mail">A function's e-mail address, where the registry has one.</param>
public sealed partial record LetterRecipient(string Key, string Body, string? Unit, string? Attention, bool IsCompany, string? Mail)
{
    public ImmutableArray<string> Lines => [.. new[] { Body, Unit, Attention }.OfType<string>()];

    public string Name => Unit is null ? Body : $"{Body}, {Prose.Name(Unit)}";

    public static LetterRecipient FilledIn(string body) => new("", body, null, null, false, null);

    /// <summary>
    /// The one to propose where no public party is recorded: the municipality or region that the partnership's only place
    /// belongs to, as the source's section does. Null where that says nothing.
    /// </summary>
    public static Organisation? Supposed(Registry registry, Partnership partnership) => partnership.PlaceCodes is [var only]
        ? registry.Rows.Organisations.FirstOrDefault(body => body.Kind is OrganisationKind.Municipality or OrganisationKind.Region && body.PlaceCode == only)
        : null;

    /// <summary>In the order of the parties, each body once. Empty where no public party is recorded.</summary>
    public static ImmutableArray<LetterRecipient> Of(Registry registry, Partnership partnership) =>
    [
        .. partnership.Parties
            .Where(party => party.Role == PartyRole.Public && party.Organisation is not null)
            // Departments of one body belong to the same, unnamed, committee as far as the registry knows.
            .GroupBy(party => (party.OrganisationId, Unit: party.Unit is { Kind: UnitKind.Department } ? "departments" : party.Unit is null ? null : registry.LeadOf(party.Unit).Id))
            .Select(same => Of(registry, same.First().Organisation!, [.. same.Select(party => party.Unit).OfType<Unit>().Distinct()])),
    ];

    private static LetterRecipient Of(Registry registry, Organisation body, ImmutableArray<Unit> units)
    {
        var mail = body.Contact is { } contact && Address().Match(contact) is { Success: true, Value: var found } ? found : null;
        if (body.Kind == OrganisationKind.MunicipalCompany)
            return new LetterRecipient(body.Id, body.Name, null, null, true, mail);
        if (units.IsEmpty)
            return new LetterRecipient(body.Id, body.Name, "Den nämnd som ansvarar för partnerskapet", null, false, mail);
        var lead = registry.LeadOf(units[0]);
        if (!IsCommittee(lead))
            return new LetterRecipient(lead.Id, body.Name, $"Den nämnd som {Prose.Join(units.Select(unit => Prose.Name(unit.Name)))} hör till", null, false, mail);
        var unit = lead.Name.EndsWith("nämnderna", StringComparison.Ordinal) ? $"Den av {Prose.Name(lead.Name)} som ansvarar för partnerskapet" : lead.Name;
        return new LetterRecipient(lead.Id, body.Name, unit, lead == units[0] ? null : units[0].Name, false, mail);
    }

    /// <summary>District committees are of the district's kind, as district administrations are; the name tells.</summary>
    private static bool IsCommittee(Unit unit) =>
        unit.Kind == UnitKind.Committee || unit.Name.EndsWith("nämnd", StringComparison.Ordinal) || unit.Name.EndsWith("nämnden", StringComparison.Ordinal);

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
