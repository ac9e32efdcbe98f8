using System.Collections.Immutable;
using System.Xml.Linq;

namespace IopRegistry.Web.Pictures;

/// <summary>A mark of a drawing as a line of a list.</summary>
public sealed record PictureLink(string Name, int Count, string? Address);

/// <summary>A picture of what is known, with the table behind it; each is made where it is shown.</summary>
/// <param name="Id">In addresses and anchors.</param>
/// <param name="Says">What there is to see, in words: for who does not see it, and for the file's description.</param>
/// <param name="Draw">A new svg element, the caller's to change; colours by class, so that a page's style decides them.</param>
/// <param name="Tabulate">The same as <see cref="Table"/>, which remembers it.</param>
public sealed record Picture(string Id, string Title, string Says, Func<XElement> Draw, Func<PictureTable> Tabulate)
{
    private readonly Lazy<PictureTable> _table = new(Tabulate);

    public PictureTable Table => _table.Value;

    /// <summary>What one should know before drawing conclusions.</summary>
    public string? Note { get; init; }

    /// <summary>Where it can be had as a file, without ending; from the root of the site.</summary>
    public required string Address { get; init; }

    /// <summary>What the file's address asks for, with a leading question mark; empty where nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>Where a page shows bars in a table rather than the drawing; those of the most frequent, where there are many.</summary>
    public ImmutableArray<PictureBar> Bars { get; init; } = [];

    /// <summary>A class of the page's style sheet.</summary>
    public string Layout { get; init; } = "";

    /// <summary>Instead of the drawing where the screen is too narrow for it; empty where it never is.</summary>
    public ImmutableArray<PictureLink> Links { get; init; } = [];
}
