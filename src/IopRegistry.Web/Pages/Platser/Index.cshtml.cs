using System.Collections.Immutable;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Platser;

/// <summary>A region with the municipalities of its county.</summary>
public sealed record County(Place Region, ImmutableArray<Place> Municipalities);

[TakesKeys("q")]
public sealed class IndexModel(Registry registry) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public ImmutableArray<County> Counties { get; private set; } = [];

    public int Total => Counties.Sum(county => county.Municipalities.Length + 1);

    /// <summary>The places with a known partnership, the most first.</summary>
    public ImmutableArray<(Place Place, int Count)> Known { get; private set; } = [];

    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    public int KnownIn(County county) => county.Municipalities.Prepend(county.Region).Count(place => CountIn(place) > 0);

    public int CountIn(Place place) => registry.PartnershipsIn(place).Count();

    public void OnGet()
    {
        var places = registry.Rows.Places.Where(place => Registry.Canonical(place.Code) == place.Code).ToList();
        Known =
        [
            .. places.Select(place => (place, count: CountIn(place))).Where(known => known.count > 0)
                .OrderByDescending(known => known.count).ThenBy(known => known.place.Name, Words.Alphabet),
        ];
        Counties =
        [
            .. places.Where(place => place.Kind == PlaceKind.Region)
                .OrderBy(region => region.CountyName, Words.Alphabet)
                .Select(region => new County(region, [.. places
                    .Where(place => place.Kind == PlaceKind.Municipality && place.CountyCode == region.Code && Fits(place, region))
                    .OrderBy(place => place.Name, Words.Alphabet)]))
                .Where(county => county.Municipalities.Length > 0 || Fits(county.Region, county.Region)),
        ];
    }

    /// <summary>A county's own name shows all of it.</summary>
    private bool Fits(Place place, Place region) => string.IsNullOrWhiteSpace(Q)
        || new[] { place.Name, place.Code, region.CountyName, region.Name }.Any(text => Words.Contains(text, Q.Trim()));
}
