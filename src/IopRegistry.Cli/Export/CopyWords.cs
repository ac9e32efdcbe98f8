using System.Globalization;
using AngleSharp.Html.Dom;

namespace IopRegistry.Cli.Export;

/// <summary>What the copy adds to a page, in the page's language.</summary>
/// <param name="Root">What stands before the addresses of the language.</param>
/// <param name="IsCopy">{0} is the day of the copy.</param>
/// <param name="ListIntroduction">{0} is how many there are.</param>
/// <param name="DataLanguage">The language of titles and notes where it is not the page's; null where it is.</param>
internal sealed record CopyWords(
    string Root, string IsCopy, string SeeAll, string Closed, string SeeList, string ListTitle, string ListIntroduction, string WithoutPlace, string? DataLanguage)
{
    private static readonly CopyWords Swedish = new(
        "", "Det här är en kopia från {0}. Sökning och formulär är tillfälligt stängda. ", "Se alla partnerskap", "Sökning och formulär fungerar inte just nu. ",
        "Se alla partnerskap i en lista", "Alla partnerskap", "{0} kända partnerskap, ordnade efter plats.", "Utan plats", null);

    private static readonly CopyWords English = new(
        "/en", "This is a copy from {0}. Search and forms are closed for now. ", "See all partnerships", "Search and forms do not work just now. ",
        "See all partnerships in a list", "All partnerships", "{0} known partnerships, ordered by place.", "Without a place", "sv");

    public string List => $"{Root}/partnerskap";

    public static CopyWords Of(IHtmlDocument page) => page.DocumentElement.GetAttribute("lang") == "en" ? English : Swedish;

    public static string With(string text, object value) => string.Format(CultureInfo.InvariantCulture, text, value);
}
