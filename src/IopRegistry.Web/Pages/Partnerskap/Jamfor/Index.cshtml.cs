using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Pictures.Timelines;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Pages.Partnerskap.Jamfor;

/// <summary>Up to four partnerships side by side, and a way to choose them that needs no script and no cookie.</summary>
public sealed class IndexModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    private const int Offered = 8;

    public ComparisonQuery Asked { get; private set; } = new(new PartnershipQuery(), []);

    public Comparison Comparison => new([.. Asked.Ids.Select(id => HitOf(Registry.FindPartnership(id)!))], L, Registry, DayQuery);

    public TimelineList Timelines => TimelineList.Of(Scope, Asked.Ids.Select(id => Registry.FindPartnership(id)!), "/partnerskap/jamfor/tidslinje", Asked.ToQueryString());

    public bool HasRoom => Asked.Ids.Length < ComparisonQuery.Most;

    public override IEnumerable<KeyValuePair<string, string>> Beside => Asked.IdPairs;

    /// <summary>What may be chosen next: what the words find, else what is most like the first one chosen.</summary>
    public ImmutableArray<Hit> Offers
    {
        get
        {
            var found = Query.Q.Length > 0 ? Registry.Search.Run(new PartnershipQuery { Q = Query.Q, AsOf = Query.AsOf, Size = Offered + ComparisonQuery.Most }, Today).Page
                : Asked.Ids is [var first, ..] ? Registry.Search.Related(Registry.FindPartnership(first)!, Offered + ComparisonQuery.Most, AsOf)
                : [];
            return [.. found.Where(hit => !Asked.Ids.Contains(hit.Partnership.Id)).Take(Offered)];
        }
    }

    protected override (PartnershipQuery Query, ImmutableArray<QueryFault> Faults) Read()
    {
        (Asked, var faults) = ComparisonQuery.Read(Registry, [.. RequestQuery.Pairs(Request)], [.. ComparisonQuery.Keys, "q"], L);
        return (Asked.Shared, faults);
    }
}
