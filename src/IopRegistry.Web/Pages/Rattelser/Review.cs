using System.Collections.Immutable;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>Whose partnerships a review goes through.</summary>
internal static class Review
{
    public static (string Name, string Address, ImmutableArray<Partnership> Partnerships)? Find(Registry registry, IQueryCollection query)
    {
        if (query["organisation"].ToString() is { Length: > 0 } id)
            return registry.FindOrganisation(id) is { } organisation ? (organisation.Name, $"/organisationer/{id}", Sorted(registry.PartnershipsOf(organisation))) : null;
        return registry.FindPlace(query["plats"].ToString()) is { } place ? (place.Name, $"/platser/{Registry.Canonical(place.Code)}", Sorted(registry.PartnershipsIn(place))) : null;
    }

    private static ImmutableArray<Partnership> Sorted(IEnumerable<Partnership> partnerships) => [.. partnerships.OrderBy(partnership => partnership.Title, Words.Alphabet)];
}
