using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace IopRegistry.Web.Tests.Pictures;

internal static partial class PictureReading
{
    /// <summary>Every mark and cell of a picture that leads to a search, with the number it shows.</summary>
    public static IEnumerable<(string Address, int Count)> CountedLinks(this IElement picture) =>
        picture.QuerySelectorAll(".picture-drawing a[href^='/partnerskap?'], .picture-drawing a[href='/partnerskap']").Select(mark => (mark.Href(), CountOf(mark)))
            .Concat(picture.QuerySelectorAll(".picture-links a").Select(link => (link.Href(), int.Parse(link.GetAttribute("data-count")!))))
            .Concat(picture.QuerySelectorAll("td.number a").Select(cell => (cell.Href(), cell.Count())));

    /// <summary>The first number of a mark's label after its name.</summary>
    private static int CountOf(IElement mark) =>
        int.Parse(FirstCount().Match(mark.GetAttribute("aria-label")!).Groups[1].Value);

    [GeneratedRegex(@": (\d+)")]
    private static partial Regex FirstCount();
}
