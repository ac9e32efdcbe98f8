using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Corrections;

/// <summary>
/// Texts of records that have been merged into the one that a removal is about. What the kept record had better words for
/// stands in older versions only, under the old id, and a person may be named there as well.
/// </summary>
public sealed class MergedTexts(Registry registry, IReadOnlyCollection<KeptVersions> stores)
{
    public ImmutableArray<StruckCell> Of(Proposal proposal) =>
        proposal is { Kind: CorrectionKind.Removal, PartnershipId: { } id } ? Under([.. registry.Rows.Redirects.Where(redirect => registry.FindPresent(redirect.OldId) is { } kept && kept == registry.FindPresent(id)).Select(redirect => redirect.OldId)]) : [];

    /// <param name="name">As <see cref="StruckCell.Name"/>.</param>
    /// <returns>Null where nothing of that name has stood under an old id.</returns>
    public StruckCell? Find(string name) =>
        name.Split('/', 4) is [_, _, var id, ..] && registry.FindRedirect(id) is not null ? Under([id]).FirstOrDefault(cell => cell.Name == name) : null;

    private ImmutableArray<StruckCell> Under(HashSet<string> ids) => ids.Count == 0 ? [] :
    [
        .. KeptTexts.Of(ids, stores)
            .Where(text => text.Text != Redaction.Removed && (text.Column == Redaction.Text || StruckCell.IsText(text.Table.Find(text.Column)!)))
            .Select(text => new StruckCell(text.Table.Name, text.Key, text.Column, text.Text) { IsOld = true })
            .OrderBy(cell => cell.Name, StringComparer.Ordinal),
    ];
}
