using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Markdown;

/// <summary>The Markdown pages of a data folder, and what is wrong with them.</summary>
/// <param name="Pages">In both languages, sorted by address.</param>
internal sealed record PageTexts(ImmutableArray<RenderedPage> Pages, IReadOnlyList<Fault> Faults);

/// <summary>The Markdown files of a data folder, rendered: <c>pages/*.md</c>, <c>pages/en/*.md</c> and <c>disclosures/&lt;partnership_id&gt;/&lt;area&gt;.md</c>.</summary>
/// <param name="Pages">In both languages, sorted by address.</param>
internal sealed record Documents(
    ImmutableArray<RenderedPage> Pages, ImmutableDictionary<(string PartnershipId, DisclosureArea Area), RenderedText> Disclosures)
{
    // A disclosure stands in a section whose heading is on level 3, so its own begin on level 4.
    private const int DisclosureShift = 2;

    public static bool IsDocument(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) && path.Split('/')[0] is "pages" or "disclosures";

    /// <summary>The pages, which need no table: they can be read beside them.</summary>
    public static PageTexts ReadPages(IEnumerable<string> paths, Func<string, byte[]?> bytesOf)
    {
        var pages = new Dictionary<(string Language, string Address), RenderedPage>();
        var faults = new List<Fault>();
        foreach (var path in paths.Where(path => IsDocument(path) && IsPage(path)).Order(StringComparer.Ordinal))
        {
            if (bytesOf(path) is { } bytes)
                AddPage(path, bytes, pages, faults);
        }

        return new PageTexts([.. pages.Values.OrderBy(page => page.Address, StringComparer.Ordinal)], faults);
    }

    public static Documents Read(IEnumerable<string> paths, Func<string, byte[]?> bytesOf, IEnumerable<Disclosure> rows, List<Fault> faults) =>
        Read(ReadPages(paths, bytesOf), paths, bytesOf, rows, faults);

    /// <param name="rows">The disclosures that have a row, and so may have a text.</param>
    public static Documents Read(PageTexts pages, IEnumerable<string> paths, Func<string, byte[]?> bytesOf, IEnumerable<Disclosure> rows, List<Fault> faults)
    {
        faults.AddRange(pages.Faults);
        var disclosures = ImmutableDictionary.CreateBuilder<(string, DisclosureArea), RenderedText>();
        // Two rows of one key are a fault of the table, told elsewhere.
        var known = rows.DistinctBy(PathOf).ToDictionary(PathOf);
        foreach (var path in paths.Where(path => IsDocument(path) && !IsPage(path)).Order(StringComparer.Ordinal))
        {
            if (bytesOf(path) is not { } bytes)
                continue;
            if (!known.TryGetValue(path, out var row))
                faults.Add(new Fault(path, null, null, null, "Texten har ingen rad i disclosures.csv.", "lägg till raden, eller rätta sökvägen: disclosures/<partnership_id>/<area>.md."));
            else if (RenderDisclosure(path, bytes, row.Area, faults) is { } text)
                disclosures[(row.PartnershipId, row.Area)] = text;
        }

        return new Documents(pages.Pages, disclosures.ToImmutable());
    }

    private static bool IsPage(string path) => path.StartsWith("pages/", StringComparison.Ordinal);

    private static string PathOf(Disclosure row) => $"disclosures/{row.PartnershipId}/{Schema.NameOf(row.Area.ToString())}.md";

    private static void AddPage(string path, byte[] bytes, Dictionary<(string Language, string Address), RenderedPage> pages, List<Fault> faults)
    {
        if (DocumentText.Read(path, bytes, mayHoldMail: true, faults) is not { } lines || FrontMatter.Read(path, lines, faults) is not { } front)
            return;
        var language = path.StartsWith("pages/en/", StringComparison.Ordinal) ? RenderedPage.English : RenderedPage.Swedish;
        var address = PageAddresses.Find(front.Slug);
        if (address is null)
            faults.Add(new Fault(path, 1, "slug", front.Slug, "Det finns ingen sida med det namnet.", $"skriv någon av: {string.Join(", ", PageAddresses.Slugs)}."));
        else if (pages.ContainsKey((language, address)))
            faults.Add(new Fault(path, 1, "slug", front.Slug, "En annan fil är redan den sidan.", "ta bort den ena filen eller ge den en annan slug."));
        else if (MarkdownRoad.Render(new Manuscript(path, front.BodyLine, Join(lines.Skip(front.BodyLine - 1))), faults) is { } body)
            pages[(language, address)] = new RenderedPage(front.Title, front.Description, front.Slug, body, front.UpdatedOn, language);
    }

    private static RenderedText? RenderDisclosure(string path, byte[] bytes, DisclosureArea area, List<Fault> faults) =>
        DocumentText.Read(path, bytes, mayHoldMail: false, faults) is { } lines
            ? MarkdownRoad.Render(new Manuscript(path, 1, Join(lines), Schema.NameOf(area.ToString()) + "-", DisclosureShift), faults)
            : null;

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);
}
