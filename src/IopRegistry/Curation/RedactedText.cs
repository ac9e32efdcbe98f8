using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>
/// A redaction, and the records that have been merged into its own. What a merger moved stood before under another id, often at
/// another position, and nobody notes where: the whole column of those records goes, rather than leave the text.
/// </summary>
public sealed record RedactedText(Redaction Redaction, ImmutableHashSet<string> MergedIds)
{
    public static ImmutableArray<RedactedText> Of(IEnumerable<Redaction> redactions, IReadOnlyCollection<(string OldId, string NewId)> redirects) =>
        [.. redactions.Select(redaction => new RedactedText(redaction, redaction.PartnershipId is { } id ? MergedInto(id, redirects) : []))];

    public static ImmutableArray<RedactedText> Of(IEnumerable<Redaction> redactions, IEnumerable<Redirect> redirects) =>
        Of(redactions, [.. redirects.Select(redirect => (redirect.OldId, redirect.NewId))]);

    public bool IsOf(string table, string key, string column) =>
        Redaction.IsOf(table, key, column) || (Redaction.Table == table && Redaction.Field == column && MergedIds.Contains(key.Split('/')[0]));

    /// <summary>Whether it is a text that goes whole.</summary>
    public bool IsFile(string path) => Redaction.File is { } file
        && (file == path || (path.Split('/') is [_, var id, var area] && MergedIds.Contains(id) && file.Split('/') is [_, _, var own] && own == area));

    /// <inheritdoc cref="Redaction.IsQuotedBy"/>
    public bool IsQuotedBy(string table, string partnershipId, string? field) => Redaction.IsQuotedBy(table, partnershipId, field)
        || (Redaction.Table == table && MergedIds.Contains(partnershipId) && field?.Split('/')[^1] == Redaction.Field);

    /// <summary>A merger lets every older address lead to the record that is kept, so that one step is enough.</summary>
    private static ImmutableHashSet<string> MergedInto(string id, IReadOnlyCollection<(string OldId, string NewId)> redirects)
    {
        var present = redirects.Where(redirect => redirect.OldId == id).Select(redirect => redirect.NewId).FirstOrDefault(id);
        return [.. redirects.Where(redirect => redirect.NewId == present && redirect.OldId != id).Select(redirect => redirect.OldId)];
    }
}
