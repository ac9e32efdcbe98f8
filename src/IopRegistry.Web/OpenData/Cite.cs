using IopRegistry.Publishing;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.OpenData;

/// <summary>
/// References to a partnership, to a search and to the whole, from the version that the request is answered from and in
/// its language.
/// </summary>
public sealed class Cite(Registry registry, SwedishDay day, Site site)
{
    public Citation Record(Partnership partnership, PartnershipQuery query, HttpRequest request)
    {
        var words = Words.For(request);
        var title = words["{0} (idéburet offentligt partnerskap)", words.TitleOf(partnership)];
        return Of(title, $"/partnerskap/{partnership.Id}", Pinned(new PartnershipQuery { AsOf = query.AsOf }), request, partnership.Id);
    }

    public Citation Search(PartnershipQuery query, HttpRequest request)
    {
        var words = Words.For(request);
        var title = query.IsNarrowed ? words["Sökning bland idéburna offentliga partnerskap: {0}", InWords(query, words)] : words["Idéburna offentliga partnerskap i Sverige"];
        return Of(title, "/partnerskap", Pinned(query with { Page = 1, Size = 20, Dialect = "" }), request, null);
    }

    public Citation Whole(HttpRequest request) => Search(new PartnershipQuery(), request);

    private PartnershipQuery Pinned(PartnershipQuery query) => query with { AsOf = query.AsOf ?? day.Today, Version = registry.Version.Id };

    private Citation Of(string title, string path, PartnershipQuery query, HttpRequest request, string? id)
    {
        var words = Words.For(request);
        var pairs = query.ToQueryString();
        return new Citation(
            title, site.Root(request) + words.Address(path) + pairs, $"/data/citera.bib{pairs}{(id is null ? "" : $"&id={id}")}",
            registry.Version, query.AsOf!.Value, site.PublishedBy.Named(!words.IsSwedish), words);
    }

    private string InWords(PartnershipQuery query, Words words) => string.Join(", ",
        query.Pairs().Select(pair => Filter.All.FirstOrDefault(filter => filter.Key == pair.Key) is { } filter
            ? Chosen(filter, pair.Value, words)
            : pair.Key == "q" ? $"”{pair.Value}”" : null).OfType<string>().Concat(Dates(query, words)));

    /// <summary>A county's name says that it is one, and so does what is missing.</summary>
    private string? Chosen(Filter filter, string value, Words words) =>
        value == Filter.MissingValue ? words[filter.Missing].ToLower(words.Culture)
        : filter.Key == "county" ? filter.In(words, registry, value)
        : $"{words[filter.Name].ToLower(words.Culture)} {filter.In(words, registry, value)}";

    private static IEnumerable<string> Dates(PartnershipQuery query, Words words) =>
        new (string Words, string? Day)[]
        {
            (words["period från"], query.From?.Text), (words["period till"], query.To?.Text), (words["slutar från"], query.EndsFrom?.Text), (words["slutar till"], query.EndsTo?.Text),
        }.Where(bound => bound.Day is not null).Select(bound => $"{bound.Words} {bound.Day}");
}
