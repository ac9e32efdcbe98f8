using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Feeds.Atom;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Partnerships;

/// <summary>A search as a feed: one entry per partnership, changed when the registry's facts about it change.</summary>
internal static class PartnershipAtom
{
    public static FeedResult Of(Selection<Hit> selection, Site site) =>
        AtomForm.Of(selection.AboutPage, site.Publisher, () => PageLinks.Of(selection), () => Feed(selection));

    private static AtomFeed Feed(Selection<Hit> selection)
    {
        var about = selection.About;
        var words = string.Join(", ", about.Pairs.Select(pair => $"{pair.Key}={pair.Value}"));
        return new AtomFeed(
            $"partnerskap{about.Query}",
            words.Length > 0 ? $"IOP-registret: {words}" : "IOP-registret: alla partnerskap",
            $"{selection.Cut.Value.Total} partnerskap, status den {about.AsOf?.ToIso()}, dataversion {about.Version.Id}",
            selection.All.Value.Select(hit => hit.Partnership.UpdatedOn).DefaultIfEmpty(about.Version.SealedOn).Max(),
            $"{about.Root}/partnerskap{about.Query}",
            [.. selection.Cut.Value.Page.Select(hit => Entry(hit, about.Root))]);
    }

    private static AtomEntry Entry(Hit hit, string root)
    {
        var partnership = hit.Partnership;
        return new AtomEntry($"partnerskap/{partnership.Id}", partnership.Title, partnership.UpdatedOn, $"{root}/partnerskap/{partnership.Id}", Text(hit))
        {
            Categories = [.. partnership.Focus.Select(focus => (focus.Id, focus.NameSv))],
        };
    }

    private static string Text(Hit hit) => string.Join('\n',
        hit.Partnership.SummarySv,
        $"Status {hit.Status.Day.ToIso()}: {BasisText.Name(hit.Status.Status)}. {BasisText.Sentence(hit.Status)}",
        $"Parter: {string.Join(", ", hit.Partnership.Parties.Select(party => party.Unit is { } unit ? $"{party.Name} ({unit.Name})" : party.Name))}.",
        $"Källa: {hit.Partnership.Source.Title}, {hit.Partnership.SourceRef}.");
}
