using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pictures;

/// <summary>What a picture is drawn of: the hits of a query on a day.</summary>
public sealed class PictureScope(Registry registry, PartnershipQuery query, DateOnly today, Words words)
{
    private readonly Lazy<ImmutableArray<Hit>> _hits = new(() => registry.Search.All(Rows(query), today));

    public Registry Registry => registry;

    public Words L => words;

    public DateOnly Today => today;

    /// <summary>Without what only orders or cuts the hits.</summary>
    public PartnershipQuery Query { get; } = Rows(query);

    public DateOnly AsOf => Query.AsOf ?? today;

    public ImmutableArray<Hit> Hits => _hits.Value;

    /// <summary>Keeps the chosen day and version on the way to another page; empty for today and the version in use.</summary>
    public string DayQuery { get; } = query.OnlyDay.ToQueryString();

    /// <summary>The search that gives just those of the hits that have the values, on the same day.</summary>
    /// <returns>Null where the query asks for other values of the same key: no search says "both".</returns>
    public string? SearchFor(params IEnumerable<(string Key, string Value)> values)
    {
        var narrowed = Query;
        foreach (var (key, value) in values)
        {
            if (!narrowed.ChosenOf(key).IsEmpty && !Includes(narrowed, key, value))
                return null;
            narrowed = narrowed with { Chosen = narrowed.Chosen.SetItem(key, [value]) };
        }

        return "/partnerskap" + narrowed.ToQueryString();
    }

    /// <summary>The same on whatever day: an address is put together once, where hundreds of days have one each.</summary>
    public Func<DateOnly, string?> SearchOnDays(string key, string value)
    {
        // Nothing else in the address is asof=: values are escaped.
        static string Part(DateOnly day) => "asof=" + day.ToIso();
        var search = On(DateOnly.MinValue).SearchFor((key, value));
        return day => search?.Replace(Part(DateOnly.MinValue), Part(day), StringComparison.Ordinal);
    }

    /// <summary>The same hits' query on another day.</summary>
    public PictureScope On(DateOnly day) => new(registry, Query with { AsOf = day }, today, words);

    public string NameOf(string key, string value) => Filter.Get(key).In(words, registry, value) ?? value;

    private static bool Includes(PartnershipQuery query, string key, string value) =>
        query.HasChosen(key, value) || (key == "status" && query.HasChosen(key, Filter.Past) && Filter.PastStatuses.Contains(value));

    private static PartnershipQuery Rows(PartnershipQuery query) =>
        query with { Page = 1, Size = new PartnershipQuery().Size, Sort = null, Dialect = "" };
}
