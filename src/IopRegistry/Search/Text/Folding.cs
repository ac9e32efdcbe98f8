using System.Globalization;
using System.Text;

namespace IopRegistry.Search;

/// <summary>Takes accents off letters, one character for one, so that "goteborg" meets "Göteborg".</summary>
internal static class Folding
{
    private const int TableLength = 0x1F00;
    private static readonly char[] s_table = [.. Enumerable.Range(0, TableLength).Select(c => Base((char)c))];

    public static string Fold(string word)
    {
        Span<char> folded = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        var length = Fold(word, folded);
        return word.AsSpan().SequenceEqual(folded[..length]) ? word : new string(folded[..length]);
    }

    /// <summary>Returns the length written: marks that stand alone are left out.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c < 0x80) folded[length++] = c;
            else if (c >= TableLength) folded[length++] = c;
            else if (s_table[c] is not '\0' and var plain) folded[length++] = plain;
        }
        return length;
    }

    // Letters with a stroke or a ligature have no decomposition in Unicode; the neighbours' spellings of å ä ö are here.
    private static char Base(char c) => c switch
    {
        'æ' => 'a',
        'ø' or 'œ' => 'o',
        'đ' or 'ð' => 'd',
        'ł' => 'l',
        'ß' => 's',
        'þ' => 't',
        'ı' => 'i',
        < (char)0x80 => c,
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => '\0',
        (< (char)0x250 or >= (char)0x1E00) and var latin when char.IsLetter(latin) => c.ToString().Normalize(NormalizationForm.FormD)[0],
        _ => c,
    };
}
