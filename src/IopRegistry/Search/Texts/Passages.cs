using IopRegistry.Curation;
using IopRegistry.Insight;
using IopRegistry.Markdown;

namespace IopRegistry.Search;

/// <summary>The texts of a registry, cut where a reader can be led to: at headings, areas and points of an agreement.</summary>
internal static class Passages
{
    public static IEnumerable<Passage> Of(Registry registry, IEnumerable<RenderedPage> pages) =>
        [.. pages.SelectMany(Sections), .. registry.Partnerships.SelectMany(partnership => Disclosed(partnership).Concat(Terms(partnership)))];

    /// <summary>A page's headings stand in its text as lines of their own, in the order of its table of contents.</summary>
    private static IEnumerable<Passage> Sections(RenderedPage page)
    {
        var lines = page.Body.Text.Split('\n');
        var from = 0;
        TocEntry? heading = null;
        foreach (var next in page.Body.Toc)
        {
            var at = Array.IndexOf(lines, next.Text, from);
            if (at < 0)
                continue;
            yield return Section(page, heading, lines[from..at]);
            (heading, from) = (next, at + 1);
        }

        yield return Section(page, heading, lines[from..]);
    }

    private static Passage Section(RenderedPage page, TocEntry? heading, string[] lines) => new(
        PassageKind.Page,
        page.Title,
        heading?.Text,
        heading is null ? page.Address : $"{page.Address}#{heading.Id}",
        string.Join('\n', heading is null ? lines.Prepend(page.Description) : lines));

    private static IEnumerable<Passage> Disclosed(Partnership partnership) =>
        from disclosure in partnership.Disclosures
        where disclosure.Body is not null
        select new Passage(
            PassageKind.Insight,
            partnership.Title,
            InsightText.Name(disclosure.Area),
            $"/partnerskap/{partnership.Id}/insyn#{Schema.NameOf(disclosure.Area.ToString())}",
            disclosure.Body!.Text);

    private static IEnumerable<Passage> Terms(Partnership partnership) =>
        from clause in Insight.Clause.Of(partnership)
        select new Passage(
            PassageKind.Insight,
            partnership.Title,
            clause.Name,
            $"/partnerskap/{partnership.Id}/insyn#{clause.Id}",
            string.Join('\n', clause.Terms.Select(term => term.TextSv)));
}
