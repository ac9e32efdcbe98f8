namespace IopRegistry.Browser.Tests;

/// <summary>Debian's browser: the one that Playwright would download cannot be had where these tests run.</summary>
internal static class Chromium
{
    public static string? Path { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    public static string? Missing => Path is null ? "Needs Debian's chromium: run tests/run." : null;
}

/// <summary>Runs where Chromium is installed; skipped elsewhere, which CI takes for a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, for a table of cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
