using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages;

public sealed class IndexModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    public const int MonthsAhead = 12;

    private const int Shown = 6;

    private ImmutableArray<Facet> _facets = [];

    /// <summary>Those that the pictures count, too.</summary>
    public ImmutableArray<Hit> All => Scope.Hits;

    public void OnGet() => _facets = Registry.Search.Run(Query, Today).Facets;

    public IEnumerable<Status> Statuses => Enum.GetValues<Status>().Where(status => CountOf(status) > 0);

    public int CountOf(Status status) => All.Count(hit => hit.Status.Status == status);

    public string SearchFor(Status status) => SearchFor("status", Schema.NameOf(status.ToString()));

    /// <summary>Known ends within a year of the day, the first first.</summary>
    public IEnumerable<IGrouping<DateOnly, Hit>> Ending => All
        .Where(hit => IsSoon(hit.Partnership.Timeline.LatestEnd.Date?.Latest))
        .GroupBy(hit => hit.Partnership.Timeline.LatestEnd.Date!.Value.Latest)
        .OrderBy(group => group.Key);

    /// <summary>Possible prolongations whose last day lies within a year of the day.</summary>
    public IEnumerable<Hit> EndingOptions => All.Where(hit => hit.Partnership.Timeline.Spans.Any(span => span.IsOption && IsSoon(span.To)));

    /// <summary>Those that run on the day and have no end.</summary>
    public int ActiveUntilFurtherNotice => All.Count(hit => hit.Status.Status == Status.Active && hit.Partnership.Timeline.LatestEnd.IsOpen);

    public ImmutableArray<FacetValue> ValuesOf(string key) => _facets.First(facet => facet.Filter.Key == key).Values;

    public IEnumerable<FacetValue> Places => ValuesOf("place").Where(IsKnown).Take(Shown);

    /// <summary>The civil parties; the public ones are reached by place.</summary>
    public IEnumerable<FacetValue> Organisations => ValuesOf("organisation")
        .Where(value => Registry.FindOrganisation(value.Value) is { IsPublic: false }).Take(Shown);

    public IEnumerable<FacetValue> Focus => ValuesOf("focus").Where(IsKnown);

    /// <summary>One of each sort, to show that the box takes them all; names of places and organisations are Swedish on every page.</summary>
    public IEnumerable<(string Text, string? Lang)> Examples =>
    [
        .. Focus.Take(1).Select(focus => (Filter.Get("focus").In(L, Registry, focus.Value) ?? focus.Name, (string?)null)),
        .. new[] { Places, Organisations }.SelectMany(values => values.Take(1)).Select(value => (value.Name, L.DataLang)),
    ];

    private static bool IsKnown(FacetValue value) => value.Value != Filter.MissingValue;

    private bool IsSoon(DateOnly? last) => last >= AsOf && last <= AsOf.AddMonths(MonthsAhead);
}
