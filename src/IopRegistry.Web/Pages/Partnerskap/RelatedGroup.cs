using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Web.Pages.Partnerskap;

/// <summary>Other partnerships that share something with a record.</summary>
/// <param name="Key">The filter they share a value of; blank for those most about the same thing.</param>
/// <param name="Name">The value's Swedish name.</param>
/// <param name="Address">The search that gives them all, the record itself among them; null where no search does.</param>
public sealed record RelatedGroup(string Key, string Name, string? Address, int Total, ImmutableArray<Hit> Shown)
{
    private const int Most = 4;

    private const int MostParties = 2;

    /// <summary>Each partnership once, in the first group that has it; no group is empty.</summary>
    /// <param name="dayQuery">Only the chosen day and version.</param>
    public static ImmutableArray<RelatedGroup> Of(Registry registry, Partnership partnership, PartnershipQuery dayQuery, DateOnly today)
    {
        var told = new HashSet<string> { partnership.Id };
        var groups = Shared(registry, partnership).Select(shared => Found(registry, shared.Key, shared.Value, dayQuery, today, told)).ToList();
        var similar = registry.Search.Related(partnership, Most + told.Count, dayQuery.AsOf ?? today).Where(hit => told.Add(hit.Partnership.Id)).Take(Most);
        groups.Add(new RelatedGroup("", "", null, 0, [.. similar]));
        return [.. groups.Where(group => !group.Shown.IsEmpty)];
    }

    private static RelatedGroup Found(Registry registry, string key, string value, PartnershipQuery dayQuery, DateOnly today, HashSet<string> told)
    {
        var query = dayQuery.Toggle(key, value);
        var hits = registry.Search.All(query, today);
        var shown = hits.Where(hit => !told.Contains(hit.Partnership.Id)).Take(Most).ToImmutableArray();
        told.UnionWith(shown.Select(hit => hit.Partnership.Id));
        return new RelatedGroup(key, Filter.Get(key).NameOf(registry, value) ?? value, "/partnerskap" + query.ToQueryString(), hits.Length, shown);
    }

    /// <summary>The nearest kinship first. A public party has too many others; its committee and place stand for it.</summary>
    private static IEnumerable<(string Key, string Value)> Shared(Registry registry, Partnership partnership) =>
    [
        .. partnership.Parties.Where(party => party.Role == PartyRole.Civil).Select(party => party.OrganisationId).OfType<string>().Distinct().Take(MostParties).Select(id => ("organisation", id)),
        .. partnership.Parties.Select(party => party.Unit).OfType<Unit>().Take(1).Select(unit => ("committee", registry.LeadOf(unit).Id)),
        .. partnership.FocusAreas.Take(1).Select(id => ("focus", id)),
        .. partnership.PlaceCodes.Take(1).Select(code => ("place", Registry.Canonical(code))),
    ];
}
