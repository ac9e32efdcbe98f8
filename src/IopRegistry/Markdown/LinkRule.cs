using System.Globalization;
using System.Text.RegularExpressions;
using IopRegistry.Curation;

namespace IopRegistry.Markdown;

/// <summary>
/// Which addresses a link may have: http, https, mailto to one address, a path of this site, a heading of this page.
/// Anything that a browser reads otherwise than it looks is refused, not repaired: browsers drop tabs and line breaks
/// inside an address and read a backslash as a slash (WHATWG URL, §4.4).
/// </summary>
public static partial class LinkRule
{
    public const string Says = "https://…, http://…, mailto:funktion@…, /sida eller #rubrik";

    public static bool Allows(string address) => address switch
    {
        "" => false,
        _ when address.Any(IsTreacherous) => false,
        ['#', ..] => address.Length > 1,
        ['/', '/', ..] => false,
        ['/', ..] => true,
        _ => IsMail(address) || IsExternal(address),
    };

    /// <summary>Leads to another site.</summary>
    public static bool IsExternal(string address) =>
        Absolute().IsMatch(address)
        && WebAddress.Parse(address) is { } uri
        // https://kommunen.se@example.org leads to example.org.
        && uri.UserInfo.Length == 0;

    private static bool IsMail(string address) => Mail().IsMatch(address);

    private static bool IsTreacherous(char c) => c == '\\' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex("^https?://[^/?#]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"^mailto:[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(\.[a-z0-9-]+)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
