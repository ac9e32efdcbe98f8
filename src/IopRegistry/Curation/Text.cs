using System.Globalization;
using System.Text;

namespace IopRegistry.Curation;

/// <summary>What a cell may hold as text.</summary>
internal static class Text
{
    /// <summary>
    /// False for control characters, U+FFFD (what a bad conversion leaves behind), and the invisible ones that make two
    /// equal-looking texts differ or turn their order around (zero-width, bidirectional marks, byte order mark, soft hyphen).
    /// </summary>
    public static bool IsVisible(Rune c) => c != Rune.ReplacementChar && Rune.GetUnicodeCategory(c) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <returns>The problem and its remedy, or null where the text is fit to publish.</returns>
    public static (string Problem, string Remedy)? Flaw(string value)
    {
        foreach (var c in value.EnumerateRunes())
        {
            if (!IsVisible(c))
            {
                return (string.Create(CultureInfo.InvariantCulture, $"har ett tecken som inte syns eller inte betyder något (U+{c.Value:X4})."),
                    "ta bort tecknet; radbrytningar får inte stå i en cell.");
            }
        }

        if (!value.IsNormalized(NormalizationForm.FormC))
            return ("har tecken i delar (å som a + ring).", "skriv om texten med hela tecken (Unicode NFC).");
        return value.Length != value.Trim().Length
            ? ("börjar eller slutar med blanksteg.", "ta bort blankstegen.")
            : null;
    }
}
