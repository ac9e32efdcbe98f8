namespace IopRegistry.Search;

/// <summary>What somebody who types may be on the way to; the more known partnerships behind a name, the heavier it is.</summary>
public static class SuggestionEntries
{
    public const string Partnership = "Partnerskap";

    public const string Organisation = "Organisation";

    public const string Place = "Plats";

    public const string Focus = "Fokusområde";

    /// <summary>The id of an entry is its address in the site. A place without known partnerships is suggested too: its page answers.</summary>
    public static IEnumerable<SuggestionEntry> Of(Registry registry) =>
    [
        .. registry.Rows.FocusAreas.Select(focus => OfFocus(registry, focus, focus.NameSv)),
        .. Names(registry),
        .. registry.Partnerships.Select(row => new SuggestionEntry(row.Title, Partnership, $"/partnerskap/{row.Id}", 1)),
    ];

    /// <summary>Titles and focus areas in English; a focus area is found by its Swedish name, too.</summary>
    public static IEnumerable<SuggestionEntry> InEnglish(Registry registry) =>
    [
        .. registry.Rows.FocusAreas.SelectMany(focus => new[] { focus.NameEn, $"{focus.NameEn} ({focus.NameSv})" }, (focus, name) => OfFocus(registry, focus, name)),
        .. Names(registry),
        .. registry.Partnerships.Select(row => new SuggestionEntry(row.TitleEn, Partnership, $"/partnerskap/{row.Id}", 1)),
    ];

    private static SuggestionEntry OfFocus(Registry registry, FocusArea focus, string name) =>
        new(name, Focus, $"/partnerskap?focus={focus.Id}", registry.Partnerships.Count(row => row.FocusAreas.Contains(focus.Id)));

    private static IEnumerable<SuggestionEntry> Names(Registry registry) =>
    [
        .. registry.Rows.Places.Where(place => Registry.Canonical(place.Code) == place.Code).Select(place => new SuggestionEntry(
            place.Name, Place, $"/platser/{place.Code}", registry.PartnershipsIn(place).Count())),
        .. registry.Rows.Organisations.SelectMany(organisation => organisation.Aliases.Prepend(organisation.Name), (organisation, name) => new SuggestionEntry(
            name == organisation.Name ? name : $"{name} ({organisation.Name})", Organisation, $"/organisationer/{organisation.Id}", registry.PartnershipsOf(organisation).Count())),
    ];
}
