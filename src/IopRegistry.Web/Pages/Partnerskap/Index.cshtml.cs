using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IopRegistry.Web.Pages.Partnerskap;

public sealed class IndexModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    private static readonly ImmutableArray<string> FacetOrder = ["status", "focus", "place", "county", "committee", "organisation", "year", "source"];

    public ImmutableArray<QueryFault> Faults { get; private set; } = [];

    public SearchResult Result { get; private set; } = null!;

    public ImmutableArray<Facet> Facets { get; private set; } = [];

    public bool IsPastTheEnd => Result.Total > 0 && Query.Page > Result.Pages;

    /// <summary>The machine forms hold every row, so the page and its size are left out.</summary>
    public PartnershipQuery Download => Query with { Page = 1, Size = 20, Dialect = "" };

    public void OnGet() => Show(Query);

    public static string AddressOf(PartnershipQuery query) => "/partnerskap" + query.ToQueryString();

    /// <summary>The form stays usable: every partnership is counted beside it.</summary>
    protected override IActionResult Refuse(ImmutableArray<QueryFault> faults)
    {
        Faults = faults;
        Show(new PartnershipQuery());
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Show(PartnershipQuery query)
    {
        Result = Registry.Search.Run(query, Today);
        Facets = [.. Result.Facets.Append(CountSources(query)).DistinctBy(facet => facet.Filter.Key).OrderBy(facet => FacetOrder.IndexOf(facet.Filter.Key))];
    }

    /// <summary>The search does not count sources; like every facet, the choice among them does not narrow its own counts.</summary>
    private Facet CountSources(PartnershipQuery query)
    {
        var source = Filter.Get("source");
        var any = Registry.Search.Run(query with { Chosen = query.Chosen.Remove(source.Key) }, Today).All;
        var values = any.SelectMany(source.ValuesOrMissing).CountBy(id => id)
            .Select(pair => new FacetValue(pair.Key, source.NameOf(Registry, pair.Key) ?? source.Missing, pair.Value, query.HasChosen(source.Key, pair.Key)));
        return new Facet(source, [.. values.OrderByDescending(value => value.Count)]);
    }
}
