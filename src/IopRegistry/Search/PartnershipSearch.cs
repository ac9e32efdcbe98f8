using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;

namespace IopRegistry.Search;

/// <summary>Answers the shared query over one registry. Built with it, immutable but for the days it remembers.</summary>
public sealed class PartnershipSearch
{
    /// <summary>A day's view costs a status per partnership; most questions are about today or the last survey.</summary>
    private const int MostDays = 16;

    private readonly Registry _registry;
    private readonly FrozenDictionary<string, int> _ordinals;
    private readonly ISearchIndex _index;
    private readonly Suggestions _suggestions;
    private readonly Lazy<Suggestions> _englishSuggestions;
    private readonly SortRanks _ranks;
    private readonly Lazy<DateFilter> _dates;
    private readonly ImmutableArray<FilterColumn> _columns;
    private readonly ConcurrentDictionary<DateOnly, DayView> _days = new();

    internal PartnershipSearch(Registry registry, ISearchEngine engine)
    {
        _registry = registry;
        _ordinals = registry.Partnerships.Index().ToFrozenDictionary(row => row.Item.Id, row => row.Index);
        _index = engine.Index(
            [.. registry.Partnerships.Select(row => PartnershipDocuments.Of(registry, row))],
            Synonyms.From(registry.Rows.Synonyms),
            registry.Rows.Places.SelectMany(place => new[] { place.Name, place.CountyName }));
        _suggestions = Suggestions.Build(SuggestionEntries.Of(registry), engine);
        _englishSuggestions = new(() => Suggestions.Build(SuggestionEntries.InEnglish(registry), engine));
        _ranks = new SortRanks(registry.Partnerships);
        _dates = new(() => new(registry.Partnerships));
        _columns = [.. Filter.All.Where(filter => filter.Key != "status").Select(Column)];
    }

    /// <param name="today">The day in Sweden, used where the query names none.</param>
    /// <param name="room">For the values of each facet; without it they are all given.</param>
    public SearchResult Run(PartnershipQuery query, DateOnly today, FacetRoom? room = null)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var asOf = query.AsOf ?? today;
        var view = View(asOf);
        ImmutableArray<FilterColumn> columns = [view.Status, .. _columns];
        var request = Request(query, view, columns);
        var answer = _index.Search(request);
        SearchMeter.Searched(startedAt, answer.Total);
        return new SearchResult(
            query, asOf, [.. answer.Page.Select(found => view.Hits[found.Document])], answer.Total, [.. columns.Zip(answer.Counts, (column, counts) => column.Count(query, counts, room))])
        {
            Completeness = answer.Completeness,
            UnknownWords = answer.Unknown,
            Suggestion = answer.Suggestion,
            Marks = query.Q.Length > 0 ? answer.Marks : null,
            Ordered = () => Ordered(request, view),
        };
    }

    /// <summary>Every hit in order, without the page and the counts beside it: for downloads.</summary>
    public ImmutableArray<Hit> All(PartnershipQuery query, DateOnly today)
    {
        var view = View(query.AsOf ?? today);
        var request = Request(query, view, [view.Status, .. _columns]);
        if (query.Q.Length > 0)
            return Ordered(request, view);
        // Without words the order is known beforehand, and sorting would keep back the first byte of a large download.
        var kept = new DocumentBits(view.Hits.Length);
        kept.Fill();
        new FacetFilter(request.Facets, request.Within, new(view.Hits.Length)).Narrow(kept);
        return [.. RankOrder.Of(request.Ranks!).Where(kept.Contains).Select(document => view.Hits[document])];
    }

    /// <summary>Names that somebody may be about to type, kind by kind; an entry's id is its address in the site.</summary>
    public ImmutableArray<SuggestionEntry> Suggest(string typed, int count, Wording words) =>
        // An organisation stands there once, by whichever of its names fits best.
        [.. (words.IsSwedish ? _suggestions : _englishSuggestions.Value).Find(typed, count * 2).SelectMany(group => group.Entries).DistinctBy(entry => entry.Id).Take(count)];

    /// <summary>The partnerships most about the same thing, whoever runs them and wherever.</summary>
    public IEnumerable<Hit> Related(Partnership partnership, int count, DateOnly day)
    {
        var view = View(day);
        return _index.Related(_ordinals[partnership.Id], count).Select(found => view.Hits[found.Document]);
    }

    private ImmutableArray<Hit> Ordered(IndexRequest request, DayView view) => [.. _index.Ordered(request).Select(document => view.Hits[document])];

    private IndexRequest Request(PartnershipQuery query, DayView view, ImmutableArray<FilterColumn> columns) => new()
    {
        Text = query.Q,
        Facets = [.. columns.Select(column => column.Choice(query))],
        Within = query.HasRange ? _dates.Value.Of(query) : null,
        Ranks = query.Sort is { } sort and not SortOrder.Relevance ? _ranks[sort] : view.StatusThenTitle,
        ByRankOnly = query.Sort is not (null or SortOrder.Relevance),
        Skip = (int)Math.Min((query.Page - 1L) * query.Size, int.MaxValue),
        Take = query.Size,
    };

    private FilterColumn Column(Filter filter) =>
        FilterColumn.Of(_registry, filter, [.. _registry.Partnerships.Select(row => filter.ValuesOf(_registry, row, default).ToList())]);

    private DayView View(DateOnly day)
    {
        if (_days.TryGetValue(day, out var known))
            return known;
        if (_days.Count >= MostDays)
            _days.Clear();
        return _days.GetOrAdd(day, new DayView(_registry, day, _ranks[SortOrder.Title]));
    }
}
