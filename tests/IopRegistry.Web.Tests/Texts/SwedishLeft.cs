using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IopRegistry.Web.Tests.Texts;

/// <summary>Swedish on an English page outside elements that say they are in Swedish.</summary>
internal static partial class SwedishLeft
{
    private static readonly string[] Spoken = ["aria-label", "alt", "placeholder", "title"];

    /// <summary>Texts of ours that are written otherwise in English, whatever words they have.</summary>
    private static readonly HashSet<string> Known = [.. TextKeys.Entries.Where(entry => entry.Key != entry.English).Select(entry => entry.Key)];

    public static IEnumerable<string> On(IHtmlDocument page)
    {
        foreach (var text in page.Body!.Descendants<IText>().Where(text => !IsMarked(text.ParentElement!) && IsSwedish(text.Data)))
            yield return text.Data.Trim();
        foreach (var element in page.Body!.QuerySelectorAll("[aria-label], [alt], [placeholder], [title]").Where(element => !IsMarked(element)))
        {
            foreach (var said in Spoken.Select(element.GetAttribute).OfType<string>().Where(IsSwedish))
                yield return said;
        }
    }

    /// <summary>A text of ours that says it is in Swedish is one that somebody forgot to translate, and has hidden from the search above.</summary>
    /// <param name="quoted">Words of the data that we use ourselves.</param>
    public static IEnumerable<string> HiddenOn(IHtmlDocument page, IReadOnlySet<string> quoted) =>
        from element in page.Body!.QuerySelectorAll("[lang=sv], [lang=sv] *")
            // Texts of the data have headings like ours, and so have the passages of them that a search found.
        where element.Closest("[lang]")!.GetAttribute("lang") == "sv" && element.Closest(".markdown, [data-testid^=text-]") is null
        from said in element.ChildNodes.OfType<IText>().Select(text => text.Data).Concat(Spoken.Select(element.GetAttribute).OfType<string>()).Append(element.TextContent)
        let text = said.Trim()
        where IsOurs(text) && !quoted.Contains(text)
        select text;

    private static bool IsOurs(string text) => text.Length > 0 && (Known.Contains(text) || s_sentences.Any(sentence => sentence.IsMatch(text)));

    /// <summary>Those with arguments, where enough of their own is left to know them by.</summary>
    private static readonly Regex[] s_sentences =
    [
        .. Known.Where(key => TextKeys.Placeholders(key).Length > 0 && Regex.Replace(key, @"\{\d[^}]*\}", "").Count(char.IsLetter) > 7)
            .Select(key => new Regex($"^{Regex.Replace(Regex.Escape(key), @"\\\{\d[^}]*\}", ".+")}$", RegexOptions.CultureInvariant | RegexOptions.Singleline)),
    ];

    public static bool IsSwedish(string text) => Swedish().IsMatch(text) || Known.Contains(text.Trim());

    /// <summary>It says itself which language it is in, as texts of the data do; code is in none.</summary>
    private static bool IsMarked(IElement element) =>
        element.Closest("[lang]")?.LocalName != "html" || element.Closest("code, pre, script, style, time") is not null;

    [GeneratedRegex(@"[åäöÅÄÖ]|\b(och|inte|som|med|av|till|den|det|ett|en|vi|du|om|var|alla|sida|vad|visa|plats|parter|partnerskap\w*|register|registret|nytt|uppgift\w*|avtal\w*|ingen|inget|slut|datum|dag|ladda|ner|andra|mellan|enligt|antal|rad|rader|version|versioner)\b(?<!\bregister|\bversion|\bvar|\bden|\bner)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Swedish();
}
