using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages;

public sealed class IndexModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    private const int Shown = 8;

    public SearchResult All { get; private set; } = null!;

    public Survey? Survey { get; private set; }

    /// <summary>How many the registry counts as active on the day of the survey.</summary>
    public int ActiveThen { get; private set; }

    public void OnGet()
    {
        All = Registry.Search.Run(Query, Today);
        Survey = Survey.LargestOf(Registry);
        ActiveThen = Survey is null ? 0 : Registry.Partnerships.Count(row => row.On(Survey.Day).Status == Status.Active);
    }

    public int CountOf(Status status) => All.All.Count(hit => hit.Status.Status == status);

    public string SearchFor(Status status) => SearchFor("status", Schema.NameOf(status.ToString()));

    public ImmutableArray<FacetValue> ValuesOf(string key) => All.Facets.First(facet => facet.Filter.Key == key).Values;

    public IEnumerable<FacetValue> Places => ValuesOf("place").Where(IsKnown).Take(Shown);

    /// <summary>The civil parties; the public ones are reached by place.</summary>
    public IEnumerable<FacetValue> Organisations => ValuesOf("organisation")
        .Where(value => Registry.FindOrganisation(value.Value) is { IsPublic: false }).Take(Shown);

    public IEnumerable<FacetValue> Focus => ValuesOf("focus").Where(IsKnown);

    private static bool IsKnown(FacetValue value) => value.Value != Filter.MissingValue;
}
