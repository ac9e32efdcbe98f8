namespace IopRegistry.Search;

/// <summary>What sort of text a passage stands in; a result says so.</summary>
public enum PassageKind
{
    /// <summary>A knowledge page.</summary>
    Page,

    /// <summary>What a partnership's insight page says: disclosed texts and the agreement's terms.</summary>
    Insight,
}

/// <summary>A stretch of text that a reader can be led to.</summary>
/// <param name="Title">The page's, or the partnership's.</param>
/// <param name="Heading">The section's; null where it is the page's beginning.</param>
/// <param name="Address">With the section's fragment.</param>
/// <param name="Text">The words alone, one line per block.</param>
public sealed record Passage(PassageKind Kind, string Title, string? Heading, string Address, string Text)
{
    public string PageAddress => Address.Split('#')[0];

    /// <summary>Blocks run on, so that a snippet has no line breaks.</summary>
    public string Line => Text.Replace('\n', ' ');
}
