using System.Text;

namespace IopRegistry.Web.Feeds.Calendar;

/// <summary>A line of iCalendar (RFC 5545, 3.1): CRLF, folded at 75 octets, never inside a character.</summary>
internal static class ContentLine
{
    private const int MostOctets = 75;

    /// <summary>A value of type TEXT (3.3.11).</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n')
                escaped.Append("\\n");
            else if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (!char.IsControl(c))
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    public static void Append(StringBuilder calendar, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
