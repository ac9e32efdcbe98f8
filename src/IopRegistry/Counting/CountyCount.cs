using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Counting;

/// <summary>How many partnerships are known in a county, and how many of them run on the day asked about.</summary>
/// <param name="Region">The place whose code is the county's.</param>
public sealed record CountyCount(Place Region, int Known, int Active)
{
    /// <summary>Every county, also those without a known partnership, by code. A partnership in two counties counts in both.</summary>
    public static ImmutableArray<CountyCount> Of(Registry registry, IEnumerable<Hit> hits)
    {
        var inCounty = hits
            .SelectMany(hit => hit.Partnership.Places.Select(place => place.CountyCode).Distinct().Select(code => (code, hit)))
            .ToLookup(pair => pair.code, pair => pair.hit);
        return
        [
            .. registry.Rows.Places.Where(place => place.Kind == PlaceKind.Region)
                .Select(region => new CountyCount(region, inCounty[region.Code].Count(), inCounty[region.Code].Count(hit => hit.Status.Status == Status.Active))),
        ];
    }
}
