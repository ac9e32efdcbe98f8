using System.Collections.Immutable;
using IopRegistry.Counting;
using IopRegistry.Curation;

namespace IopRegistry.Search;

/// <summary>
/// One key of the shared query that takes values from a list: which values a partnership has, what each is called,
/// and which spelling of a value is the canonical one (a committee's administration, Gotland's two codes).
/// </summary>
/// <param name="ValuesOf">The values of a partnership that has the given status; empty where it has none ("missing").</param>
/// <param name="Name">In Swedish, as <see cref="Missing"/>; a text to look up.</param>
/// <param name="NameOf">What a value is called in Swedish; null where no such value exists. <see cref="In"/> has it in another language.</param>
/// <param name="Missing">What a missing value is called on the page.</param>
public sealed record Filter(
    string Key,
    string Name,
    string Missing,
    Func<Registry, Partnership, Status, IEnumerable<string>> ValuesOf,
    Func<Registry, string, string?> NameOf)
{
    /// <summary>As a value: the partnerships where the fact is missing.</summary>
    public const string MissingValue = "-";

    /// <summary>As a status: ended or expired.</summary>
    public const string Past = "past";

    /// <summary>What <see cref="Past"/> stands for.</summary>
    public static ImmutableArray<string> PastStatuses { get; } = [Schema.NameOf(nameof(Status.Ended)), Schema.NameOf(nameof(Status.Expired))];

    public Func<Registry, string, string> Canonical { get; init; } = (_, value) => value;

    /// <summary>Counted in the JSON feed, whose facets are published and frozen; the page counts every filter.</summary>
    public bool IsInFeed { get; init; } = true;

    public static ImmutableArray<Filter> All { get; } =
    [
        new("status", Wording.Key("Status"), Wording.Key("Status saknas"), (_, _, status) => [Schema.NameOf(status.ToString())], (_, value) => StatusName(value, Wording.Swedish)),
        new("place", Wording.Key("Plats"), Wording.Key("Plats saknas"), (_, row, _) => row.PlaceCodes.Select(Registry.Canonical), (registry, code) => registry.FindPlace(code)?.Name)
        {
            Canonical = (_, code) => Registry.Canonical(code),
        },
        new("county", Wording.Key("Län"), Wording.Key("Län saknas"), (_, row, _) => row.Places.Select(place => place.CountyCode), (registry, code) => registry.FindPlace(code) is { Kind: PlaceKind.Region } region ? region.CountyName : null),
        new("committee", Wording.Key("Nämnd eller förvaltning"), Wording.Key("Ingen nämnd angiven"), (registry, row, _) => row.Parties.Where(party => party.Unit is not null).Select(party => registry.LeadOf(party.Unit!).Id), UnitName)
        {
            Canonical = (registry, id) => registry.FindUnit(id) is { } unit ? registry.LeadOf(unit).Id : id,
        },
        new("focus", Wording.Key("Fokusområde"), Wording.Key("Fokusområde saknas"), (_, row, _) => row.FocusAreas, (registry, id) => registry.FindFocusArea(id)?.NameSv),
        new("year", Wording.Key("Startår"), Wording.Key("Start ej känd"), (_, row, _) => StartYear(row), (_, year) => Edtf.TryParse(year, out var date) && date.Month is null ? year : null),
        new("organisation", Wording.Key("Part"), Wording.Key("Organisation ej angiven"), (_, row, _) => row.Parties.Select(party => party.OrganisationId).OfType<string>(), (registry, id) => registry.FindOrganisation(id)?.Name),
        new("source", Wording.Key("Källa"), Wording.Key("Källa saknas"), (_, row, _) => row.SourceIds, (registry, id) => registry.FindSource(id)?.ShortTitle) { IsInFeed = false },
        new("duration", Wording.Key("Längd"), Wording.Key("Start eller slut inte känt"), (_, row, _) => Duration.Of(row.Timeline) is { } duration ? [duration.Id] : [], (_, id) => Duration.Find(id)?.Name) { IsInFeed = false },
    ];

    /// <summary>What one of its values is called; names of places, organisations and sources are Swedish in every language.</summary>
    public string? In(Wording words, Registry registry, string value) => (Key, words.IsSwedish) switch
    {
        _ when value == MissingValue => words[Missing],
        ("status", _) => StatusName(value, words),
        ("duration", _) => Duration.Find(value) is { } duration ? words[duration.Name] : null,
        ("focus", false) => registry.FindFocusArea(value)?.NameEn,
        _ => NameOf(registry, value),
    };

    /// <summary>Whether its values have names that are Swedish in every language.</summary>
    public bool HasSwedishNames => Key is "place" or "county" or "committee" or "organisation" or "source";

    public static Filter Get(string key) => All.First(filter => filter.Key == key);

    private static IEnumerable<string> StartYear(Partnership partnership) =>
        partnership.Timeline.FirstStart is { } start ? [start.ToString()[..4]] : [];

    private static string? UnitName(Registry registry, string id) =>
        registry.FindUnit(id) is { } unit ? $"{unit.Name}, {unit.Organisation.Name}" : null;

    private static string? StatusName(string value, Wording words) => value == Past
        ? words["Avslutat eller utgånget"]
        : Enum.GetValues<Status>().Where(status => Schema.NameOf(status.ToString()) == value).Select(status => BasisText.Name(status, words)).FirstOrDefault();
}
