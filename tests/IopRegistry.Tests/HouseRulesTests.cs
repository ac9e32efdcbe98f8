using System.Text.RegularExpressions;

namespace IopRegistry.Tests;

/// <summary>The rules of the house that a machine can check. Each failure names the file and the line.</summary>
public partial class HouseRulesTests
{
    private static readonly string Root = RealData.Root();

    [Fact]
    public void The_top_level_holds_what_the_owner_named_and_what_tools_insist_on()
    {
        string[] allowed =
        [
            "src", "data", "tests", "wwwroot", "IopRegistry.sln", "README.md", "LICENSE", ".ci", ".git", ".gitattributes",
            ".gitignore", ".editorconfig", "Directory.Build.props", "Directory.Packages.props", "global.json",
        ];

        var others = Directory.GetFileSystemEntries(Root).Select(Path.GetFileName).Except(allowed).Where(name => !IsIgnored(name!));

        Assert.Empty(others);
    }

    [Theory]
    // Time comes from TimeProvider; days are Swedish days.
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    // Names that say nothing about the thing.
    [InlineData(@"\b(class|record|struct|interface)\s+\w*(Manager|Helper|Service|Processor|Util|Utils|Handler|Dto|Wrapper)\b")]
    // A page needs a reader who knows what is in it, not a region.
    [InlineData(@"^\s*#region\b")]
    // A cause swallowed is a fault nobody sees.
    [InlineData(@"catch\s*(\(Exception( \w+)?\))?\s*\{\s*\}")]
    public void Code_does_not_have(string pattern) =>
        Assert.Empty(Hits(Sources("src", "*.cs"), new Regex(pattern, RegexOptions.Multiline)));

    [Fact]
    public void Only_the_place_for_checked_Markdown_writes_raw_html()
    {
        var raw = Hits([.. Sources("src", "*.cshtml"), .. Sources("src", "*.cs")], new Regex(@"Html\.Raw\(|new HtmlString\("));

        Assert.All(raw, hit => Assert.Contains("_Markdown.cshtml", hit, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_have_no_inline_code_or_style() =>
        Assert.Empty(Hits(Sources("src", "*.cshtml"), new Regex(@"\sstyle=""|\son[a-z]+=""|<style\b|<script(?![^>]*\bsrc=)[^>]*>", RegexOptions.IgnoreCase)));

    [Fact]
    public void The_csv_package_is_known_to_curation_only() =>
        Assert.All(
            Hits(Sources("src", "*.cs"), new Regex(@"^using CsvHelper", RegexOptions.Multiline)),
            hit => Assert.StartsWith(Path.Combine("src", "IopRegistry", "Curation"), hit, StringComparison.Ordinal));

    [Fact]
    public void No_file_names_a_package_registry()
    {
        var hosts = new Regex(string.Join('|', new[] { "api", "www" }.Select(part => $@"{part}\.nuget\.org").Append(@"registry\.npm" + @"js\.org").Append(@"deb\.deb" + @"ian\.org")));

        Assert.Empty(Hits([.. Sources("src", "*"), .. Sources("tests", "*"), .. Sources(".ci", "*"), Path.Combine(Root, "README.md")], hosts));
    }

    [Fact]
    public void Every_suppression_has_its_reason() =>
        Assert.Empty(Hits(Sources("src", "*.cs"), new Regex(@"#pragma warning disable [A-Z0-9, ]+$|SuppressMessage\((?![^)]*Justification)", RegexOptions.Multiline)));

    private static IEnumerable<string> Hits(IEnumerable<string> files, Regex pattern) =>
        from file in files
        where File.Exists(file)
        let text = File.ReadAllText(file)
        from Match match in pattern.Matches(text)
        select $"{Path.GetRelativePath(Root, file)}:{text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}";

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Where(file => !BuildOutput().IsMatch(file));

    private static bool IsIgnored(string name) => name is ".state" or ".vs" or ".idea" or "node_modules" or "artifacts" or "TestResults";

    [GeneratedRegex(@"[\\/](bin|obj|lib)[\\/]")]
    private static partial Regex BuildOutput();
}
