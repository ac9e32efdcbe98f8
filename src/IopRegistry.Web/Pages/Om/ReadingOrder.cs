using System.Collections.Immutable;
using IopRegistry.Markdown;

namespace IopRegistry.Web.Pages.Om;

/// <summary>The knowledge pages in the order they are best read; their files are in the alphabet's.</summary>
public static class ReadingOrder
{
    /// <summary>The group of what tells about the facts and how to reach them, and where a text stands that no list names.</summary>
    public static string OfFacts => Groups[Facts].Name;

    private const int Facts = 1;

    private static readonly ImmutableArray<(string Name, ImmutableArray<string> Slugs)> Groups =
    [
        (Wording.Key("Om IOP"), ["iop", "kriterier", "ratt", "riktlinjer", "insyn", "ordlista", "lastips"]),
        (Wording.Key("Om uppgifterna"), ["metod", "bidra"]),
        (Wording.Key("Om webbplatsen"), ["dataskydd", "tillganglighet"]),
    ];

    public static IEnumerable<(string Name, IEnumerable<RenderedPage> Pages)> Of(IEnumerable<RenderedPage> pages)
    {
        var grouped = pages.ToLookup(GroupOf);
        // Where it tells of the facts there is more to read than texts.
        return Groups.Select((group, i) => (group.Name, grouped[i].OrderBy(page => PlaceIn(group.Slugs, page)).AsEnumerable())).Where((_, i) => i == Facts || grouped.Contains(i));
    }

    private static int GroupOf(RenderedPage page) =>
        Enumerable.Range(0, Groups.Length).Where(i => Groups[i].Slugs.Contains(page.Slug)).DefaultIfEmpty(Facts).First();

    /// <summary>What no list names comes last.</summary>
    private static int PlaceIn(ImmutableArray<string> slugs, RenderedPage page) => slugs.IndexOf(page.Slug) is >= 0 and var at ? at : slugs.Length;
}
