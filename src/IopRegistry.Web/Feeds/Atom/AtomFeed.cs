namespace IopRegistry.Web.Feeds.Atom;

/// <summary>A feed as RFC 4287 has it.</summary>
/// <param name="Name">Permanent and without a host; becomes the feed's id.</param>
/// <param name="Page">The page for people with the same content.</param>
internal sealed record AtomFeed(string Name, string Title, string Subtitle, DateOnly UpdatedOn, string Page, IReadOnlyList<AtomEntry> Entries);

/// <param name="Name">Permanent and without a host; becomes the entry's id.</param>
internal sealed record AtomEntry(string Name, string Title, DateOnly UpdatedOn, string Address, string Text)
{
    public IReadOnlyList<(string Term, string Label)> Categories { get; init; } = [];
}
