using System.Text;
using System.Xml;

namespace IopRegistry.Web.Feeds.Tables;

internal static class XmlSafe
{
    /// <summary>XML 1.0 has no way to write some characters at all (U+FFFE, half a surrogate pair); they are left out.</summary>
    public static string Text(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && text.All(XmlConvert.IsXmlChar))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune);
        }

        return kept.ToString();
    }
}
