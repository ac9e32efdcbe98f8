using System.Diagnostics;
using System.Text.Json;
using IopRegistry.Tests;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>The W3C's own checker finds no error in any page, in either language. It wants Java, and the npm package that <c>tests/run</c> fetches.</summary>
[Collection(InTheBrowser.Name)]
public class MarkupTests(BrowserSite site)
{
    [MarkupFact]
    public async Task Every_page_type_is_valid()
    {
        var folder = Directory.CreateTempSubdirectory("iop-w3c-").FullName;
        await using var tab = await site.OpenSignedIn();
        foreach (var page in PageTypes.All(site).Concat(PageTypes.English(site)))
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{page.Name}.html"), await Markup(tab, page));

        using var checker = Process.Start(new ProcessStartInfo("java", ["-Xss1m", "-jar", W3c.Jar, "--format", "json", "--errors-only", folder]) { RedirectStandardError = true })!;
        var said = await checker.StandardError.ReadToEndAsync();
        await checker.WaitForExitAsync();
        using var report = JsonDocument.Parse(said);
        var errors = report.RootElement.GetProperty("messages").EnumerateArray()
            .Select(message => $"{Path.GetFileName(message.GetProperty("url").GetString())}:{(message.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0)} {message.GetProperty("message").GetString()}")
            .ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(40)));
        Assert.Equal(0, checker.ExitCode);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser only where it takes one.</summary>
    private async Task<byte[]> Markup(Tab tab, PageType page)
    {
        if (page.Then is null && !PageTypes.IsDesk(page))
        {
            using var answer = await site.Http.GetAsync(new Uri(page.Address, UriKind.Relative));
            Assert.Equal((page.Status, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            return await answer.Content.ReadAsByteArrayAsync();
        }

        await tab.Show(page);
        return await tab.Document!.BodyAsync();
    }
}

internal static class W3c
{
    /// <summary>Beside the tests' package file, where <c>npm ci</c> lays it.</summary>
    public static string Jar { get; } = Path.Combine(RealData.Folder, "..", "tests", "IopRegistry.Browser.Tests", "w3c", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
}

/// <summary>Runs where the checker and Java are.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MarkupFactAttribute : FactAttribute
{
    public MarkupFactAttribute() => Skip = File.Exists(W3c.Jar) && File.Exists("/usr/bin/java") ? Chromium.Missing : "Needs Java and vnu-jar: run tests/run.";
}
