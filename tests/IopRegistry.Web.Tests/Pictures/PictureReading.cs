using AngleSharp.Dom;

namespace IopRegistry.Web.Tests.Pictures;

internal static class PictureReading
{
    /// <summary>Every mark and cell of a picture that leads to a search, with the number it shows.</summary>
    public static IEnumerable<(string Address, int Count)> CountedLinks(this IElement picture) =>
        picture.QuerySelectorAll("a[data-count]").Select(mark => (mark.Href(), int.Parse(mark.GetAttribute("data-count")!, System.Globalization.CultureInfo.InvariantCulture)))
            .Concat(picture.QuerySelectorAll("td.number a").Select(cell => (cell.Href(), cell.Count())));
}
