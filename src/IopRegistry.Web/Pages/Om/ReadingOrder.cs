using System.Collections.Immutable;
using IopRegistry.Markdown;

namespace IopRegistry.Web.Pages.Om;

/// <summary>The knowledge pages in the order they are best read; their files are in the alphabet's.</summary>
public static class ReadingOrder
{
    /// <summary>The group of what tells about the facts and how to reach them, and where a text stands that no list names.</summary>
    public static string OfFacts { get; } = Wording.Key("Om uppgifterna");

    private static readonly ImmutableArray<(string Name, ImmutableArray<string> Slugs)> Groups =
    [
        (Wording.Key("Om IOP"), ["iop", "kriterier", "ratt", "riktlinjer", "insyn", "ordlista", "lastips"]),
        (OfFacts, ["metod", "bidra"]),
        (Wording.Key("Om webbplatsen"), ["dataskydd", "tillganglighet"]),
    ];

    public static IEnumerable<(string Name, IEnumerable<RenderedPage> Pages)> Of(IEnumerable<RenderedPage> pages)
    {
        var grouped = pages.ToLookup(GroupOf);
        return Groups.Select((group, i) => (group.Name, grouped[i].OrderBy(page => group.Slugs.IndexOf(page.Slug)).AsEnumerable()));
    }

    private static int GroupOf(RenderedPage page) =>
        Enumerable.Range(0, Groups.Length).Where(i => Groups[i].Slugs.Contains(page.Slug)).DefaultIfEmpty(Groups.Select(group => group.Name).ToList().IndexOf(OfFacts)).First();
}
