using System.Globalization;
using IopRegistry.Search;

namespace IopRegistry.Web.Feeds.Tables;

/// <summary>One page of the rows, with how many there are of them all.</summary>
internal sealed record Cut<TRow>(int Total, IReadOnlyList<TRow> Page)
{
    /// <summary>Goes after the items in JSON: facets and the like.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Beside { get; init; } = [];
}

/// <summary>
/// The rows that answer a question, in order: one page of them for JSON and Atom, all of them for downloads. Each is
/// worked out only where a form needs it; a client that has its copy already costs nothing.
/// </summary>
/// <param name="Dialect">For CSV: <c>excel</c> or blank.</param>
/// <param name="About">The question without page, size and dialect.</param>
internal sealed record Selection<TRow>(
    FeedTable<TRow> Table, Lazy<Cut<TRow>> Cut, Lazy<IReadOnlyList<TRow>> All, int PageNumber, int Size, string Dialect, Provenance About)
{
    /// <summary>The question of the page shown.</summary>
    public Provenance AboutPage => About
        .With("page", PageNumber == 1 ? null : PageNumber.ToString(CultureInfo.InvariantCulture))
        .With("size", Size == new PartnershipQuery().Size ? null : Size.ToString(CultureInfo.InvariantCulture));

    public int Pages => Math.Max(1, (Cut.Value.Total + Size - 1) / Size);

    /// <summary>Named after what is in it, never after what somebody typed.</summary>
    public string FileName(string ending) => About.FileName(Table.Name, ending);
}
