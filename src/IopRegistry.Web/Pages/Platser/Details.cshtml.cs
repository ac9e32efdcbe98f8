using System.Collections.Immutable;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace IopRegistry.Web.Pages.Platser;

public sealed class DetailsModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    private const int MostSilentOpen = 6;

    public Place Place { get; private set; } = null!;

    public Place Region { get; private set; } = null!;

    public bool IsRegion => Place.Kind == PlaceKind.Region;

    public ImmutableArray<PartnershipCard> Here { get; private set; } = [];

    /// <summary>The region's own partnerships, beside a municipality's.</summary>
    public ImmutableArray<PartnershipCard> Regional { get; private set; } = [];

    /// <summary>The county's other municipalities; those with the most known partnerships first.</summary>
    public ImmutableArray<(Place Place, int Count)> Neighbours { get; private set; } = [];

    /// <summary>Those with known partnerships, and the others too while they are few: a fold for a few lines would save nothing.</summary>
    public ImmutableArray<(Place Place, int Count)> Open => Folded.IsEmpty ? Neighbours : [.. Neighbours.Where(neighbour => neighbour.Count > 0)];

    /// <summary>Those without.</summary>
    public ImmutableArray<(Place Place, int Count)> Folded => Neighbours.Count(neighbour => neighbour.Count == 0) > MostSilentOpen ? [.. Neighbours.Where(neighbour => neighbour.Count == 0)] : [];

    /// <summary>The region has some, if only those that the municipality has, too.</summary>
    public bool HasRegional => Registry.PartnershipsIn(Region).Any();

    public IEnumerable<(string Address, string Name, string? Lang)> Above => IsRegion
        ? [("/platser", L["Platser"], null)]
        : [("/platser", L["Platser"], null), ($"/platser/{Region.Code}", Place.CountyName, L.DataLang)];

    public IHtmlContent RegionLink => L.Link($"/platser/{Region.Code}{DayQuery}", Region.Name);

    public IActionResult OnGet(string code)
    {
        if (Registry.FindPlace(code) is not { } place)
            return NotFound();
        if (Registry.Canonical(code) != code)
            return RedirectPermanent($"/platser/{Registry.Canonical(code)}{Query.ToQueryString()}");
        Place = place;
        Region = Registry.FindPlace(place.CountyCode)!;
        Here = [.. Cards(Registry.PartnershipsIn(place))];
        Regional = IsRegion ? [] : [.. Cards(Registry.PartnershipsIn(Region).Except(Registry.PartnershipsIn(place)))];
        Neighbours =
        [
            .. Registry.Rows.Places
                .Where(other => other.Kind == PlaceKind.Municipality && other.CountyCode == place.CountyCode && other.Code != code && Registry.Canonical(other.Code) != code)
                .Select(other => (other, Registry.PartnershipsIn(other).Count()))
                .OrderByDescending(other => other.Item2).ThenBy(other => other.other.Name, Words.Alphabet),
        ];
        return Page();
    }
}
