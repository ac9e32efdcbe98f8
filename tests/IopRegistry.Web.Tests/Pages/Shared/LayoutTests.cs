using System.Globalization;
using System.Text.RegularExpressions;

namespace IopRegistry.Web.Tests.Pages.Shared;

[Collection(OnTheSite.Name)]
public sealed partial class LayoutTests(TestSite site)
{
    private const string DesignSystem = "/lib/designsystemet.css";

    private const string MoreDesignSystem = "/lib/designsystemet-more.css";

    /// <summary>Brotli, as a browser asks for it; what the issue allows.</summary>
    private const int MostBytes = 60_000;

    private const int MostScriptBytes = 8_000;

    [Fact]
    public async Task The_whole_start_page_is_small_as_transferred()
    {
        var page = await site.Get("/");
        var parts = Fetched(page);
        Assert.Contains(parts, part => part.StartsWith("/site.css?", StringComparison.Ordinal));
        var total = await Transferred("/");
        foreach (var part in parts)
            total += await Transferred(part);

        Assert.InRange(total, 10_000, MostBytes);
    }

    [Fact]
    public async Task Our_own_script_is_small()
    {
        var scripts = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"), "*.js").Select(Path.GetFileName).ToList();
        Assert.NotEmpty(scripts);
        var total = 0;
        foreach (var script in scripts)
            total += await Transferred($"/{script}");

        Assert.InRange(total, 1, MostScriptBytes);
    }

    [Fact]
    public async Task The_design_system_was_fetched_by_the_build_and_every_page_asks_for_it()
    {
        var link = (await site.Get("/om")).QuerySelector($"link[rel=stylesheet][href^='{DesignSystem}']");

        Assert.NotNull(link);
        var css = await site.Http.GetStringAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative));
        foreach (var part in (string[])["@layer ds.theme", "@layer ds.base", ".ds-button", ".ds-table", ".ds-tag", ".ds-input", "Copyright Digitaliseringsdirektoratet"])
            Assert.Contains(part, css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_component_that_a_page_uses_is_among_the_parts_that_the_build_joins()
    {
        var css = await Sheets(DesignSystem, MoreDesignSystem);
        var used = Directory.EnumerateFiles(Pages(), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Component().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct().ToList();

        Assert.Contains("ds-button", used);
        Assert.All(used, name => Assert.Contains($".{name}", css, StringComparison.Ordinal));
    }

    /// <summary>It is painted sooner without the rules of the other components, which every other page has.</summary>
    [Theory]
    [InlineData("/", false)]
    [InlineData("/?asof=2023-04-01", false)]
    [InlineData("/om", true)]
    public async Task The_start_page_asks_for_no_more_components_than_it_uses(string address, bool more)
    {
        var page = await site.Get(address);
        var sheets = Fetched(page).Where(part => part.StartsWith("/lib/", StringComparison.Ordinal)).ToArray();
        var css = await Sheets(sheets);

        Assert.Equal(more, sheets.Any(sheet => sheet.StartsWith(MoreDesignSystem, StringComparison.Ordinal)));
        var used = Component().Matches(page.Body!.InnerHtml).Select(match => match.Value).Distinct().ToList();
        Assert.Contains("ds-skip-link", used);
        Assert.All(used, name => Assert.Contains($".{name}", css, StringComparison.Ordinal));
    }

    /// <summary>The build leaves out tokens of the theme that nothing asks for.</summary>
    [Fact]
    public async Task Every_token_that_a_sheet_asks_for_and_every_colour_that_a_page_names_is_there()
    {
        var system = await Sheets(DesignSystem, MoreDesignSystem);
        var sheets = system + await Sheets("/site.css", "/pictures.css");
        var set = Token().Matches(sheets).Select(match => match.Groups["set"].Value).ToHashSet();
        // Set by no sheet of the system's own either.
        var missing = Token().Matches(sheets).Select(match => match.Groups["asked"].Value).Where(name => name.Length > 0 && !set.Contains(name)).Except(["--_ds-field-sizing"]).ToList();
        var colours = Directory.EnumerateFiles(Pages(), "*.cshtml", SearchOption.AllDirectories).SelectMany(file => Colour().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct().ToList();

        Assert.Contains("--ds-color-danger-text-default", set);
        Assert.Empty(missing);
        Assert.Contains("data-color=\"danger\"", colours);
        Assert.All(colours, colour => Assert.Contains($"[{colour}]", system, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_that_a_page_asks_for_is_there()
    {
        foreach (var part in Fetched(await site.Get("/")))
        {
            using var answer = await site.Http.GetAsync(new Uri(part, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{part} answered {(int)answer.StatusCode}"));
        }
    }

    private async Task<string> Sheets(params string[] addresses) =>
        string.Concat(await Task.WhenAll(addresses.Select(address => site.Http.GetStringAsync(new Uri(address, UriKind.Relative)))));

    private static string Pages()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "IopRegistry.sln")))
            root = root.Parent!;
        return Path.Combine(root.FullName, "src", "IopRegistry.Web", "Pages");
    }

    [GeneratedRegex(@"\bds-[a-z-]+")]
    private static partial Regex Component();

    /// <summary>One that is set, or one that is asked for without anything in its place.</summary>
    [GeneratedRegex(@"(?<set>--[\w-]+)\s*:|var\((?<asked>--[\w-]+)\)")]
    private static partial Regex Token();

    [GeneratedRegex("data-color=\"[a-z0-9]+\"")]
    private static partial Regex Colour();

    private static List<string> Fetched(AngleSharp.Dom.IDocument page) =>
    [
        .. page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!),
        .. page.QuerySelectorAll("script[src], img[src]").Select(element => element.GetAttribute("src")!),
    ];

    private async Task<int> Transferred(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await site.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, address);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
