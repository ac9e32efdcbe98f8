using System.Text.RegularExpressions;

namespace IopRegistry;

/// <summary>For pages only: what is written in data and files keeps its plain spaces, so that it can be searched for.</summary>
public static partial class UnbrokenText
{
    /// <summary>With spaces that no line breaks at in "§ 4.8", "2 kap. 1 §", "CC BY 4.0" and "EN 301 549".</summary>
    public static string Of(string text) => Spaces().Replace(text, "\u00a0");

    [GeneratedRegex(@" (?:(?<=§ )(?=\d)|(?<=\d )(?=§|kap\.)|(?<=kap\. |\b[Cc]hapter |\b[Ss]ection )(?=\d)|(?<=\bCC )(?=BY\b)|(?<=\bCC[ \u00a0]BY )(?=\d)|(?<=\bEN )(?=301 549)|(?<=\bEN[ \u00a0]301 )(?=549))")]
    private static partial Regex Spaces();
}
