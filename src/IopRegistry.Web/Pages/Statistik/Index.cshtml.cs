using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Statistik;

/// <summary>The counts of the shared query as tables; every number leads to the search behind it.</summary>
public sealed class IndexModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    private const int MostCommittees = 15;

    public SearchResult Result { get; private set; } = null!;

    public IEnumerable<BarTable> Tables =>
    [
        new("status", "Status", "Status", [.. Enum.GetValues<Status>().Select(StatusBar)]),
        new("startar", "När de började", "År", [.. Bars("year").OrderBy(bar => bar.Label, StringComparer.Ordinal), .. Missing("year")], "År då den första kända perioden började."),
        new("fokus", "Vad de handlar om", "Fokusområde", [.. Bars("focus"), .. Missing("focus")], "Ett partnerskap kan ha upp till tre fokusområden, så summan är större än antalet partnerskap."),
        new("namnder", "Vilka nämnder som svarar för dem", "Nämnd eller förvaltning", [.. Bars("committee").Take(MostCommittees), .. Missing("committee")], $"De {MostCommittees} vanligaste. En nämnd och dess förvaltning räknas som en."),
        new("langd", "Hur länge de gäller", "Längd", [.. Durations()], "Från den första kända starten till det sista kända slutet. Möjliga förlängningar är inte med."),
    ];

    public void OnGet() => Result = Registry.Search.Run(Query with { Page = 1 }, Today);

    private IEnumerable<Bar> Bars(string key) => BarsWhere(key, value => value.Value != Filter.MissingValue);

    private IEnumerable<Bar> Missing(string key) => BarsWhere(key, value => value.Value == Filter.MissingValue);

    private IEnumerable<Bar> BarsWhere(string key, Func<FacetValue, bool> fits) => Result.Facets
        .First(facet => facet.Filter.Key == key).Values.Where(fits)
        .Select(value => new Bar(value.Name, value.Count, AddressOf(key, value.Value)));

    private Bar StatusBar(Status status)
    {
        var name = Schema.NameOf(status.ToString());
        return new Bar(BasisText.Name(status), Result.All.Count(hit => hit.Status.Status == status), AddressOf("status", name), "bar-" + name);
    }

    private IEnumerable<Bar> Durations()
    {
        var counts = Result.All.CountBy(hit => Duration.NameOf(hit.Partnership.Timeline)).ToDictionary();
        return Duration.Names.Select(name => new Bar(name, counts.GetValueOrDefault(name)));
    }

    private string AddressOf(string key, string value) =>
        "/partnerskap" + (Query.HasChosen(key, value) ? Query : Query.Toggle(key, value)).ToQueryString();
}
