namespace IopRegistry.Web.Pages.Shared;

/// <summary>Which part of the menu a page belongs to.</summary>
internal static class SiteSection
{
    /// <returns>The part's own address; the page's where it is in none.</returns>
    public static string Of(string path) => path.Split('/') switch
    {
        [_, "namnder", ..] => "/organisationer",
        [_, "dataskydd" or "tillganglighet"] => "/om",
        [_, var first, ..] => "/" + first,
        _ => path,
    };
}
