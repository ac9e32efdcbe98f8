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

    private static IEnumerable<(string Path, string Text)> Files(string pattern)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "IopRegistry.sln")))
            root = root.Parent!;
        var pages = Path.Combine(root.FullName, "src", "IopRegistry.Web", "Pages");
        return Directory.EnumerateFiles(pages, pattern, SearchOption.AllDirectories).Select(path => (path, File.ReadAllText(path)));
    }
}
