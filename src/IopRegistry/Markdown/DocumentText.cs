using System.Globalization;
using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Markdown;

/// <summary>A Markdown file's bytes as lines fit to publish.</summary>
internal static class DocumentText
{
    /// <returns>Null with a fault where the file is not UTF-8. Other faults leave the lines readable.</returns>
    /// <param name="mayHoldMail">A page may name a function's address; a disclosure may not, lest it be a person's.</param>
    public static string[]? Read(string file, byte[] bytes, bool mayHoldMail, List<Fault> faults)
    {
        if (Utf8Text.Decode(file, bytes, faults) is not { } text)
            return null;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
            Check(file, i + 1, lines[i], mayHoldMail, faults);
        return lines;
    }

    private static void Check(string file, int line, string text, bool mayHoldMail, List<Fault> faults)
    {
        // Unlike in a cell a tab may stand, in a code block.
        if (text.EnumerateRunes().Where(rune => rune.Value != '\t' && !Text.IsVisible(rune)).Select(rune => (Rune?)rune).FirstOrDefault() is { } hidden)
            faults.Add(new Fault(file, line, null, null, string.Create(CultureInfo.InvariantCulture, $"Raden har ett osynligt tecken (U+{hidden.Value:X4})."), "ta bort tecknet."));
        if (!text.IsNormalized(NormalizationForm.FormC))
            faults.Add(new Fault(file, line, null, null, "Raden har tecken i delar (å som a + ring).", "skriv om texten med hela tecken (Unicode NFC)."));
        foreach (var flaw in PrivacyChecks.Flaws(text, mayHoldMail))
            faults.Add(new Fault(file, line, null, null, flaw, "ta bort uppgiften; registret har inga uppgifter om enskilda personer."));
    }
}
