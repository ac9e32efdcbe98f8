using System.Collections.Immutable;
using IopRegistry.Publishing;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IopRegistry.Web.Pages.Partnerskap;

public sealed class IndexModel(Registry registry, SwedishDay day, Cite cite) : DayPage(registry, day)
{
    private static readonly ImmutableArray<string> FacetOrder = ["status", "focus", "place", "county", "committee", "organisation", "year", "duration", "source"];

    /// <summary>More checkboxes than the first number nobody looks through, and it is enough for every name that the sources give today.</summary>
    private static readonly FacetRoom Room = new(All: 160, OfMore: 40);

    public ImmutableArray<QueryFault> Faults { get; private set; } = [];

    public SearchResult Result { get; private set; } = null!;

    public ImmutableArray<Facet> Facets { get; private set; } = [];

    /// <summary>Pages and texts of insight with the same words; empty beyond the first page of partnerships.</summary>
    public FoundTexts Texts { get; private set; } = FoundTexts.None;

    public bool IsPastTheEnd => Result.Total > 0 && Query.Page > Result.Pages;

    /// <summary>The machine forms hold every row, so the page and its size are left out.</summary>
    public PartnershipQuery Download => Query with { Page = 1, Size = 20, Dialect = "" };

    public Citation Citation => cite.Search(Query, Request);

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
        Result = Registry.Search.Run(query, Today, Room);
        Texts = query is { Q.Length: > 0, Page: 1 } ? FoundTexts.Of(Registry, L, query.Q, Result) : FoundTexts.None;
        Facets = [.. Result.Facets.OrderBy(facet => FacetOrder.IndexOf(facet.Filter.Key))];
    }
}
