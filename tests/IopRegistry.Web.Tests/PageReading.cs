using AngleSharp.Dom;

namespace IopRegistry.Web.Tests;

internal static class PageReading
{
    public static IElement One(this IParentNode page, string testId) => Assert.Single(page.All(testId));

    public static IReadOnlyList<IElement> All(this IParentNode page, string testId) => [.. page.QuerySelectorAll($"[data-testid='{testId}']")];

    public static string Text(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Href(this IElement element) => element.GetAttribute("href")!;

    /// <summary>The number that a text begins with.</summary>
    public static int Count(this IElement element) => int.Parse(string.Concat(element.Text().TakeWhile(char.IsDigit)), System.Globalization.CultureInfo.InvariantCulture);
}
