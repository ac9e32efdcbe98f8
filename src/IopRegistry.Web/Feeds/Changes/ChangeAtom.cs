using IopRegistry.Web.Feeds.Atom;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Feeds.Changes;

/// <summary>The log as a feed: one entry per change, never changed again.</summary>
internal static class ChangeAtom
{
    /// <param name="name">Permanent and without a host; becomes the feed's id.</param>
    /// <param name="page">The page for people, from the root of the site.</param>
    public static FeedResult Of(FeedRequest request, Selection<ChangeEntry> selection, string title, string name, string page) => AtomForm.Of(
        selection.AboutPage, request.Site.Publisher, () => PageLinks.Of(selection), () => new AtomFeed(
            name, title, $"{selection.Cut.Value.Total} ändringar, dataversion {selection.About.Version.Id}",
            selection.All.Value.Select(entry => entry.Change.ChangedOn).DefaultIfEmpty(selection.About.Version.SealedOn).Max(),
            request.Root + page, [.. selection.Cut.Value.Page.Select(entry => Entry(entry, request.Root))]));

    private static AtomEntry Entry(ChangeEntry entry, string root) => new(
        $"andringar/{entry.Change.Number}", $"{entry.Title}: {Words.Swedish.Of(entry.Change.Kind)}", entry.Change.ChangedOn, root + entry.Path, Text(entry))
    {
        Categories = [(Curation.Schema.NameOf(entry.Change.Kind.ToString()), Words.Swedish.Of(entry.Change.Kind))],
    };

    private static string Text(ChangeEntry entry) => string.Join('\n', new[]
    {
        $"{Words.Swedish.Of(entry.Change.Kind)}: {entry.What}.",
        entry.Change.Reason,
        entry.Source is { } source ? $"Källa: {source.Title}." : null,
    }.OfType<string>());
}
