using System.Globalization;
using IopRegistry.Web.Feeds.Http;

namespace IopRegistry.Web.Feeds.Tables;

/// <summary>The first, previous, next and last page of a form (RFC 8288 in headers, RFC 5005 in Atom).</summary>
internal static class PageLinks
{
    public static IEnumerable<Link> Of<TRow>(Selection<TRow> selection)
    {
        yield return To(selection, "first", 1);
        if (selection.PageNumber > 1)
            yield return To(selection, "prev", Math.Min(selection.PageNumber - 1, selection.Pages));
        if (selection.PageNumber < selection.Pages)
            yield return To(selection, "next", selection.PageNumber + 1);
        yield return To(selection, "last", selection.Pages);
    }

    /// <summary>Neighbours are of the same day and version, so that a reader who goes on past midnight or a new version meets each row once.</summary>
    private static Link To<TRow>(Selection<TRow> selection, string relation, int page)
    {
        var about = selection.AboutPage.With("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
        return new Link(relation, relation is "prev" or "next" ? about.Citable : about.Address);
    }
}
