namespace IopRegistry.Markdown;

/// <summary>A knowledge page: a file under <c>data/pages</c>, rendered when the registry is loaded.</summary>
/// <param name="Description">One sentence for search results and for the page's head.</param>
/// <param name="UpdatedOn">The day its text was last changed, where the file says.</param>
public sealed record RenderedPage(string Title, string Description, string Slug, RenderedText Body, DateOnly? UpdatedOn)
{
    public string Address => PageAddresses.Find(Slug)!;
}
