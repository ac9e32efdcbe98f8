using IopRegistry.Publishing;
using IopRegistry.Search;
using IopRegistry.Web.Data;

namespace IopRegistry.Web.OpenData;

/// <summary>References to a partnership, to a search and to the whole, from the version that the request is answered from.</summary>
public sealed class Cite(Registry registry, SwedishDay day, Site site)
{
    public Citation Record(Partnership partnership, PartnershipQuery query, HttpRequest request) =>
        Of($"{partnership.Title} (idéburet offentligt partnerskap)", $"/partnerskap/{partnership.Id}", Pinned(new PartnershipQuery { AsOf = query.AsOf }), request, partnership.Id);

    public Citation Search(PartnershipQuery query, HttpRequest request) => Of(
        query.IsNarrowed ? $"Sökning bland idéburna offentliga partnerskap: {InWords(query)}" : "Idéburna offentliga partnerskap i Sverige",
        "/partnerskap", Pinned(query with { Page = 1, Size = 20, Dialect = "" }), request, null);

    public Citation Whole(HttpRequest request) => Search(new PartnershipQuery(), request);

    private PartnershipQuery Pinned(PartnershipQuery query) => query with { AsOf = query.AsOf ?? day.Today, Version = registry.Version.Id };

    private Citation Of(string title, string path, PartnershipQuery query, HttpRequest request, string? id)
    {
        var root = site.Root(request);
        var pairs = query.ToQueryString();
        return new Citation(
            title, root + path + pairs, $"/data/citera.bib{pairs}{(id is null ? "" : $"&id={id}")}",
            registry.Version, query.AsOf!.Value, site.Publisher);
    }

    private string InWords(PartnershipQuery query) => string.Join(", ",
        query.Pairs().Select(pair => Filter.All.FirstOrDefault(filter => filter.Key == pair.Key) is { } filter
            ? $"{filter.Name.ToLowerInvariant()} {(pair.Value == Filter.MissingValue ? filter.Missing : filter.NameOf(registry, pair.Value))}"
            : pair.Key == "q" ? $"”{pair.Value}”" : null).OfType<string>().Concat(Dates(query)));

    private static IEnumerable<string> Dates(PartnershipQuery query) =>
        new (string Words, string? Day)[]
        {
            ("period från", query.From?.Text), ("period till", query.To?.Text), ("slutar från", query.EndsFrom?.Text), ("slutar till", query.EndsTo?.Text),
        }.Where(bound => bound.Day is not null).Select(bound => $"{bound.Words} {bound.Day}");
}
