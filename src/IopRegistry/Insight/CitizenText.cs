using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Insight;

/// <summary>What a citizen types, as plain text on one line: nothing invisible that turns the letter's words around.</summary>
public static class CitizenText
{
    /// <returns>Null where nothing is left.</returns>
    public static string? Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var visible = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
            visible.Append(Text.IsVisible(rune) ? rune.ToString() : " ");
        var words = visible.ToString().Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}
