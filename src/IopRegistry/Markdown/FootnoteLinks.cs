using AngleSharp.Dom;

namespace IopRegistry.Markdown;

/// <summary>The arrows from a footnote back to the text: where there are several, each has its number.</summary>
internal static class FootnoteLinks
{
    public static bool IsBack(IElement element) => element.ClassName == "footnote-back-ref";

    /// <returns>Counted from 1; null where the note has only one.</returns>
    public static int? NumberOf(IElement arrow)
    {
        var all = arrow.ParentElement?.Children.Where(IsBack).ToList() ?? [];
        return all.Count > 1 ? all.IndexOf(arrow) + 1 : null;
    }

    public static string NameOf(IElement arrow, bool isEnglish) => (NumberOf(arrow), isEnglish) switch
    {
        ({ } number, true) => $"Back to the text, place {number}",
        ({ } number, false) => $"Tillbaka till texten, ställe {number}",
        (null, true) => "Back to the text",
        _ => "Tillbaka till texten",
    };
}
