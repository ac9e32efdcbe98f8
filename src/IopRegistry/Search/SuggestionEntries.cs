namespace IopRegistry.Search;

/// <summary>What somebody who types may be on the way to; the more known partnerships behind a name, the heavier it is.</summary>
internal static class SuggestionEntries
{
    public const string Partnership = "Partnerskap";

    public const string Organisation = "Organisation";

    public const string Place = "Plats";

    public const string Focus = "Fokusområde";

    /// <summary>The id of an entry is its address in the site. A place without known partnerships is suggested too: its page answers.</summary>
    public static IEnumerable<SuggestionEntry> Of(Registry registry) =>
    [
        .. registry.Rows.FocusAreas.Select(focus => new SuggestionEntry(
            focus.NameSv, Focus, $"/partnerskap?focus={focus.Id}", registry.Partnerships.Count(row => row.FocusAreas.Contains(focus.Id)))),
        .. registry.Rows.Places.Where(place => Registry.Canonical(place.Code) == place.Code).Select(place => new SuggestionEntry(
            place.Name, Place, $"/platser/{place.Code}", registry.PartnershipsIn(place).Count())),
        .. registry.Rows.Organisations.SelectMany(organisation => organisation.Aliases.Prepend(organisation.Name), (organisation, name) => new SuggestionEntry(
            name == organisation.Name ? name : $"{name} ({organisation.Name})", Organisation, $"/organisationer/{organisation.Id}", registry.PartnershipsOf(organisation).Count())),
        .. registry.Partnerships.Select(row => new SuggestionEntry(row.Title, Partnership, $"/partnerskap/{row.Id}", 1)),
    ];
}
