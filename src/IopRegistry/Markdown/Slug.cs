using System.Globalization;
using System.Text;

namespace IopRegistry.Markdown;

/// <summary>A heading as a fragment of an address: "Så räknas åren" is <c>sa-raknas-aren</c>.</summary>
internal static class Slug
{
    private const int Longest = 80;

    /// <returns>Never empty: a heading without a letter or digit is <c>avsnitt</c>.</returns>
    public static string Of(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == Longest)
                break;
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "avsnitt" : text;
    }
}
