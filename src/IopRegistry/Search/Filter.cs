using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Search;

/// <summary>
/// One key of the shared query that takes values from a list: which values a partnership has, what each is called,
/// and which spelling of a value is the canonical one (a committee's administration, Gotland's two codes).
/// </summary>
/// <param name="ValuesOf">The values of a partnership on a day; empty where it has none ("missing").</param>
/// <param name="NameOf">The Swedish name of a value; null where no such value exists.</param>
/// <param name="Missing">What a missing value is called on the page.</param>
public sealed record Filter(
    string Key,
    string Name,
    string Missing,
    Func<Hit, IEnumerable<string>> ValuesOf,
    Func<Registry, string, string?> NameOf)
{
    /// <summary>As a value: the partnerships where the fact is missing.</summary>
    public const string MissingValue = "-";

    /// <summary>As a status: ended or expired.</summary>
    public const string Past = "past";

    public Func<Registry, string, string> Canonical { get; init; } = (_, value) => value;

    /// <summary>Counted beside the results; the others only narrow.</summary>
    public bool IsFacet { get; init; } = true;

    public static ImmutableArray<Filter> All { get; } =
    [
        new("status", "Status", "Status saknas", hit => [Schema.NameOf(hit.Status.Status.ToString())], (_, value) => StatusName(value)),
        new("place", "Plats", "Plats saknas", hit => hit.Partnership.PlaceCodes.Select(Registry.Canonical), (registry, code) => registry.FindPlace(code)?.Name)
        {
            Canonical = (_, code) => Registry.Canonical(code),
        },
        new("county", "Län", "Län saknas", hit => hit.Partnership.Places.Select(place => place.CountyCode), (registry, code) => registry.FindPlace(code) is { Kind: PlaceKind.Region } region ? region.CountyName : null),
        new("committee", "Nämnd eller förvaltning", "Ingen nämnd angiven", hit => hit.Partnership.Parties.Where(party => party.Unit is not null).Select(party => hit.Registry.LeadOf(party.Unit!).Id), UnitName)
        {
            Canonical = (registry, id) => registry.FindUnit(id) is { } unit ? registry.LeadOf(unit).Id : id,
        },
        new("focus", "Fokusområde", "Fokusområde saknas", hit => hit.Partnership.FocusAreas, (registry, id) => registry.FindFocusArea(id)?.NameSv),
        new("year", "Startår", "Start ej känd", StartYear, (_, year) => Edtf.TryParse(year, out var date) && date.Month is null ? year : null),
        new("organisation", "Part", "Organisation ej angiven", hit => hit.Partnership.Parties.Select(party => party.OrganisationId).OfType<string>(), (registry, id) => registry.FindOrganisation(id)?.Name),
        new("source", "Källa", "Källa saknas", hit => [hit.Partnership.SourceId], (registry, id) => registry.FindSource(id)?.ShortTitle) { IsFacet = false },
    ];

    public static Filter Get(string key) => All.First(filter => filter.Key == key);

    /// <summary>The distinct values, or the missing value alone where there is none.</summary>
    public IReadOnlyList<string> ValuesOrMissing(Hit hit)
    {
        var values = ValuesOf(hit).Distinct().ToList();
        return values.Count > 0 ? values : [MissingValue];
    }

    private static IEnumerable<string> StartYear(Hit hit) =>
        hit.Partnership.Timeline.FirstStart is { } start ? [new DateOnly(start.Year, 1, 1).ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture)] : [];

    private static string? UnitName(Registry registry, string id) =>
        registry.FindUnit(id) is { } unit ? $"{unit.Name}, {unit.Organisation.Name}" : null;

    private static string? StatusName(string value) => value == Past
        ? "Avslutat eller utgånget"
        : Enum.GetValues<Status>().Where(status => Schema.NameOf(status.ToString()) == value).Select(BasisText.Name).FirstOrDefault();
}
