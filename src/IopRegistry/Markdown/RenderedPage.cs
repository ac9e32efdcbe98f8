namespace IopRegistry.Markdown;

/// <summary>A knowledge page: a file under <c>data/pages</c>, rendered when the registry is loaded.</summary>
/// <param name="Description">One sentence for search results and for the page's head.</param>
/// <param name="UpdatedOn">The day its text was last changed, where the file says.</param>
/// <param name="Language">English for a file under <c>pages/en</c>, which translates the one of the same slug.</param>
public sealed record RenderedPage(string Title, string Description, string Slug, RenderedText Body, DateOnly? UpdatedOn, string Language = RenderedPage.Swedish)
{
    public const string Swedish = "sv";

    public const string English = "en";

    /// <summary>In both languages, without what stands before it in English.</summary>
    public string Address => PageAddresses.Find(Slug)!;
}
