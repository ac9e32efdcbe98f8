using System.Collections.Frozen;
using System.Collections.Immutable;
using IopRegistry.Markdown;
using IopRegistry.Search;

namespace IopRegistry;

/// <summary>Which sealed state of the data a registry was built from.</summary>
/// <param name="Id">Changes whenever a byte of the data does: the day of sealing and a digest of all tables.</param>
/// <param name="SealedOn">The day in Europe/Stockholm.</param>
public sealed record DataVersion(string Id, DateOnly SealedOn)
{
    /// <summary>Set where rows withdrawn after the sealing are left out; changes whenever the list of the withdrawn does.</summary>
    public string? RemovedSince { get; init; }

    public bool IsAsSealed => RemovedSince is null;

    /// <summary>For entity tags and cache keys: changes whenever an answer from this version can.</summary>
    public string Tag => RemovedSince is null ? Id : $"{Id}.{RemovedSince}";
}

/// <summary>
/// Everything the site knows, joined and immutable: built whole from one sealed folder and swapped as one reference.
/// </summary>
public sealed class Registry
{
    private readonly FrozenDictionary<string, Partnership> _partnerships;
    private readonly FrozenDictionary<string, Organisation> _organisations;
    private readonly FrozenDictionary<string, Unit> _units;
    private readonly FrozenDictionary<string, Place> _places;
    private readonly FrozenDictionary<string, FocusArea> _focusAreas;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, string> _redirects;
    private readonly FrozenDictionary<string, Withdrawal> _withdrawn;
    private readonly FrozenDictionary<string, Unit> _leads;
    private readonly ILookup<string, Partnership> _byOrganisation;
    private readonly ILookup<string, Partnership> _byUnit;
    private readonly ILookup<string, Partnership> _byPlace;
    private readonly ILookup<string, Partnership> _bySource;
    private readonly Lazy<TextSearch> _texts;
    private readonly Lazy<TextSearch> _englishTexts;

    internal Registry(Rows rows, DataVersion version, FrozenDictionary<string, byte[]> files, ImmutableArray<RenderedPage> pages, ISearchEngine engine)
    {
        Version = version;
        Rows = rows;
        Files = files;
        Pages = [.. pages.Where(page => page.Language == RenderedPage.Swedish)];
        EnglishPages = [.. Pages.Select(page => pages.FirstOrDefault(other => other.Slug == page.Slug && other.Language == RenderedPage.English) ?? page)];
        Partnerships = rows.Partnerships;
        _partnerships = rows.Partnerships.ToFrozenDictionary(row => row.Id);
        _organisations = rows.Organisations.ToFrozenDictionary(row => row.Id);
        _units = rows.Units.ToFrozenDictionary(row => row.Id);
        _places = rows.Places.ToFrozenDictionary(row => row.Code);
        _focusAreas = rows.FocusAreas.ToFrozenDictionary(row => row.Id);
        _sources = rows.Sources.ToFrozenDictionary(row => row.Id);
        _redirects = rows.Redirects.ToFrozenDictionary(row => row.OldId, row => row.NewId);
        _withdrawn = rows.Withdrawn.ToFrozenDictionary(row => row.Id);
        _byOrganisation = Lookup(partnership => partnership.Parties.Select(party => party.OrganisationId));
        _byUnit = Lookup(partnership => partnership.Parties.Select(party => party.UnitId));
        _byPlace = Lookup(partnership => partnership.PlaceCodes.Select(code => (string?)Canonical(code)));
        _bySource = rows.Partnerships.ToLookup(row => row.SourceId);
        _leads = rows.Units.Where(unit => unit.Group is not null).GroupBy(unit => unit.Group!).ToFrozenDictionary(
            group => group.Key, group => group.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Id, StringComparer.Ordinal).First());
        Engine = engine;
        Search = new PartnershipSearch(this, engine);
        Overview = new Overview(this);
        _texts = new Lazy<TextSearch>(() => new TextSearch(this, Pages));
        _englishTexts = new Lazy<TextSearch>(() => new TextSearch(this, EnglishPages));
    }

    /// <summary>One that knows nothing.</summary>
    public static Registry Empty() => Joining.Join(
        new Rows(), new DataVersion("empty", DateOnly.MinValue), FrozenDictionary<string, byte[]>.Empty,
        new Documents([], ImmutableDictionary<(string, DisclosureArea), RenderedText>.Empty), new OwnEngine());

    public DataVersion Version { get; }

    /// <summary>The tables as rows, for downloads and counts.</summary>
    public Rows Rows { get; }

    /// <summary>
    /// The bytes it was built from by path, manifest included, so that a download is of the same version as the page
    /// whatever has happened to the folder since. Empty where it was built from an unsealed folder.
    /// </summary>
    public FrozenDictionary<string, byte[]> Files { get; }

    /// <summary>The knowledge pages in Swedish, sorted by address.</summary>
    public ImmutableArray<RenderedPage> Pages { get; }

    /// <summary>The same pages in English; the Swedish one stands where there is no translation.</summary>
    public ImmutableArray<RenderedPage> EnglishPages { get; }

    /// <summary>Pages, disclosed texts and terms by their words. Built when first asked for, so that the site starts without it.</summary>
    public TextSearch Texts => _texts.Value;

    /// <summary>The same with the English pages where the language is English.</summary>
    public TextSearch TextsIn(Wording words) => words.IsSwedish ? Texts : _englishTexts.Value;

    public PartnershipSearch Search { get; }

    public Overview Overview { get; }

    /// <summary>What its search index was built by.</summary>
    public ISearchEngine Engine { get; }

    /// <summary>Sorted by id, as in the table.</summary>
    public ImmutableArray<Partnership> Partnerships { get; }

    public ImmutableArray<RenderedPage> PagesIn(Wording words) => words.IsSwedish ? Pages : EnglishPages;

    public Partnership? FindPartnership(string id) => _partnerships.GetValueOrDefault(id);

    public Organisation? FindOrganisation(string id) => _organisations.GetValueOrDefault(id);

    public Unit? FindUnit(string id) => _units.GetValueOrDefault(id);

    public Place? FindPlace(string code) => _places.GetValueOrDefault(code);

    public FocusArea? FindFocusArea(string id) => _focusAreas.GetValueOrDefault(id);

    public Source? FindSource(string id) => _sources.GetValueOrDefault(id);

    /// <summary>The id that a moved or merged partnership has now.</summary>
    public string? FindRedirect(string oldId) => _redirects.GetValueOrDefault(oldId);

    /// <summary>Also by an id that it had before it moved, or that a record had which was merged into it.</summary>
    public Partnership? FindPresent(string id) => FindPartnership(FindRedirect(id) ?? id);

    public Withdrawal? FindWithdrawal(string id) => _withdrawn.GetValueOrDefault(id);

    public IEnumerable<Partnership> PartnershipsOf(Organisation organisation) => _byOrganisation[organisation.Id];

    public IEnumerable<Partnership> PartnershipsOf(Unit unit) => _byUnit[unit.Id];

    /// <summary>Those that have it as their first source.</summary>
    public int CountFrom(Source source) => _bySource[source.Id].Count();

    public IEnumerable<Partnership> PartnershipsIn(Place place) => _byPlace[Canonical(place.Code)];

    /// <summary>
    /// Gotland is one place with two codes, municipality 0980 and county 09: both mean the region's page.
    /// </summary>
    public static string Canonical(string placeCode) => placeCode == "0980" ? "09" : placeCode;

    /// <summary>A unit and the others of its group: a committee finds its administration and the reverse.</summary>
    public IEnumerable<Unit> WithGroup(Unit unit) =>
        unit.Group is null ? [unit] : Rows.Units.Where(other => other.Group == unit.Group);

    /// <summary>The unit that stands for its group in filters and counts: the committee where there is one.</summary>
    public Unit LeadOf(Unit unit) => unit.Group is null ? unit : _leads[unit.Group];

    private ILookup<string, Partnership> Lookup(Func<Partnership, IEnumerable<string?>> keys) =>
        (from partnership in Partnerships
         from key in keys(partnership).Distinct()
         where key is not null
         select (key, partnership)).ToLookup(pair => pair.key, pair => pair.partnership);
}
