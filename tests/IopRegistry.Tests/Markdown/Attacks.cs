using System.Globalization;
using System.Text.RegularExpressions;

namespace IopRegistry.Tests.Markdown;

/// <summary>The corpus in <c>tests/attacks/markdown.txt</c>, which the browser tests read too.</summary>
internal static partial class Attacks
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. File.ReadAllLines(Path.Combine(RealData.Root(), "tests", "attacks", "markdown.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("#!", StringComparison.Ordinal))
            .Select(line => Escape().Replace(line, Unescaped)),
    ];

    private static string Unescaped(Match match) => match.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        '0' => "\0",
        'u' => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => "\\",
    };

    [GeneratedRegex(@"\\(?:[nrt0\\]|u[0-9a-f]{4})")]
    private static partial Regex Escape();
}
