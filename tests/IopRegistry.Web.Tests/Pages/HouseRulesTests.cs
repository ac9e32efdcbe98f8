using System.Text.RegularExpressions;

namespace IopRegistry.Web.Tests.Pages;

public sealed class HouseRulesTests
{
    [Fact]
    public void No_page_writes_raw_html_or_inline_code()
    {
        foreach (var (path, text) in Files("*.cshtml"))
        {
            foreach (var forbidden in new[] { "Html.Raw", "HtmlString", " style=", "<style", "<script>", " onclick=" })
            {
                // The one place that prints checked Markdown.
                var isTheOnePlace = forbidden == "Html.Raw" && Path.GetFileName(path) == "_Markdown.cshtml";
                Assert.True(isTheOnePlace || !text.Contains(forbidden, StringComparison.Ordinal), $"{path} has {forbidden}");
            }
        }
    }

    [Fact]
    public void A_page_model_is_at_most_90_lines_and_a_view_150()
    {
        foreach (var (path, text) in Files("*.cshtml.cs").Concat(Files("*.cshtml")))
        {
            var most = path.EndsWith(".cs", StringComparison.Ordinal) ? 90 : 150;
            Assert.True(text.Split('\n').Length <= most, $"{path} is longer than {most} lines");
        }
    }

    [Fact]
    public void The_style_sheet_asks_nobody_else()
    {
        var css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot", "site.css"));
        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_class_of_the_style_sheets_is_on_a_page()
    {
        var users = string.Join('\n', Files("*.cshtml", "src").Concat(Files("*.cs", "src")).Concat(Files("*.js", "wwwroot")).Select(file => file.Text));
        var unused = Files("*.css", "wwwroot").Where(file => !file.Path.Contains("lib", StringComparison.Ordinal)).SelectMany(file => ClassesOf(file.Text))
            .Distinct().Where(name => !Regex.IsMatch(users, $@"(?<![\w-]){name}(?![\w-])") && !IsComposed(name, users));
        Assert.Empty(unused);
    }

    private static IEnumerable<string> ClassesOf(string css) =>
        Regex.Matches(Regex.Replace(css, @"/\*.*?\*/|\{[^{}]*\}", "", RegexOptions.Singleline), @"\.([A-Za-z][\w-]*)").Select(found => found.Groups[1].Value);

    /// <summary>A status or a step of the map is put together where it is written, such as <c>status-@name</c>.</summary>
    private static bool IsComposed(string name, string users) => Regex.IsMatch(users, $@"(?<![\w-]){name[..(name.LastIndexOf('-') + 1)]}[@{{""]") && name.Contains('-', StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Text)> Files(string pattern) => Files(pattern, "src", "IopRegistry.Web", "Pages");

    private static IEnumerable<(string Path, string Text)> Files(string pattern, params string[] below)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "IopRegistry.sln")))
            root = root.Parent!;
        return Directory.EnumerateFiles(Path.Combine([root.FullName, .. below]), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)));
    }
}
