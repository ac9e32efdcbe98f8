using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace IopRegistry.Web.Tests.Texts;

/// <summary>The texts that the source uses, and the English ones beside it, each with its file.</summary>
internal static partial class TextKeys
{
    private static readonly string Sources = Path.Combine(Root(), "src");

    public static ILookup<string, string> Used { get; } = (
        from file in Files("*.cs").Concat(Files("*.cshtml"))
        from key in KeysIn(File.ReadAllText(file))
        select (Key: key, File: Path.GetRelativePath(Sources, file))).ToLookup(found => found.Key, found => found.File);

    public static IReadOnlyList<(string Key, string English, string File)> Entries { get; } =
    [
        .. from file in Files("*.en.resx")
           from entry in XDocument.Load(file).Root!.Elements("data")
           select (entry.Attribute("name")!.Value, entry.Element("value")!.Value, Path.GetRelativePath(Sources, file)),
    ];

    public static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> KeysIn(string source)
    {
        foreach (Match call in Call().Matches(source))
        {
            yield return Unescaped(call.Groups["key"].Value);
            if (call.Groups["many"] is { Success: true } many)
                yield return Unescaped(many.Value);
        }
    }

    private static string Unescaped(string literal) => Regex.Unescape(literal.Replace("{", "\\{", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Sources, pattern, SearchOption.AllDirectories).Where(file => !BuildOutput().IsMatch(file));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IopRegistry.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    /// <summary>An index of a <c>Wording</c>, which is called L or words, or one of its methods that take a text.</summary>
    [GeneratedRegex("""(?:(?:\bL|\b[Ww]ords|\bthis|Words\.English)(?:\[|\.Html\()|\bWording\.Key\()\s*"(?<key>(?:[^"\\]|\\.)*)"|(?:\bL\.|\b[Ww]ords\.|=> )Count\((?:[^"]*?),\s*"(?<key>(?:[^"\\]|\\.)*)",\s*"(?<many>(?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
