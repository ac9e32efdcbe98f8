using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>Every page type, fetched once and looked at in several windows and media. Each test reads what it is about.</summary>
internal sealed class PageSurvey
{
    /// <summary>What is left of A4 inside the margins of <c>print.css</c>, in CSS pixels.</summary>
    public const int SheetWidth = 657;

    private static readonly string s_looks = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", "looks.js"));

    private static readonly View[] s_views =
    [
        // A window of 1,280 pixels at 200 and at 400 per cent.
        new("200 %", new(), 640, 512, ["sideways", "cut", "overlapping", "tables"]),
        new("400 %", new(), 320, 256, ["sideways", "cut", "overlapping"]),
        new("telephone", new(), 360, 800, ["small", "unfocused"]),
        // WCAG 1.4.12, as a visitor's own style sheet would have it.
        new("spaced, telephone", new(), 360, 800, ["sideways", "cut", "overlapping", "out of its tile"], Spaced: true),
        new("spaced", new(), 1280, 900, ["sideways", "cut", "overlapping", "out of its tile"], Spaced: true),
        new("forced colours", new() { ForcedColors = ForcedColors.Active }, 1280, 900, ["unframed", "unseen", "unfocused"]),
        new("reduced motion", new() { ReducedMotion = ReducedMotion.Reduce }, 1280, 900, ["moving"]),
        new("A4", new() { Media = Media.Print }, SheetWidth, 930, ["off the sheet", "of no use on paper"]),
    ];

    /// <summary>A sheet of its own: the policy lets no style element in.</summary>
    private const string Space = """
        spaced => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
          document.adoptedStyleSheets = spaced ? [sheet] : [];
        }
        """;

    private readonly List<(string Look, string Fault)> _faults = [];

    private PageSurvey()
    {
    }

    public static async Task<PageSurvey> Of(BrowserSite site)
    {
        var survey = new PageSurvey();
        await using var tab = await site.OpenSignedIn();
        foreach (var page in PageTypes.All(site))
        {
            await tab.Page.EmulateMediaAsync(new() { Media = Media.Screen, ForcedColors = ForcedColors.None, ReducedMotion = ReducedMotion.NoPreference });
            await tab.Page.SetViewportSizeAsync(1280, 900);
            await tab.Show(page);
            await tab.Page.EvaluateAsync(s_looks);
            // Nobody prints the desk.
            foreach (var view in s_views.Where(view => view.Medium.Media != Media.Print || !PageTypes.IsDesk(page)))
                survey._faults.AddRange(await Seen(tab.Page, page.Name, view));
        }

        tab.AssertQuiet();
        return survey;
    }

    /// <summary>Nothing on any page type, in any window or medium where it was looked for.</summary>
    public void HasNothing(params string[] looks)
    {
        Assert.All(looks, look => Assert.Contains(s_views, view => view.Looks.Contains(look)));
        var found = _faults.Where(fault => looks.Contains(fault.Look)).Select(fault => fault.Fault).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found.Take(60)));
    }

    /// <summary>What is seen on a page that is open already.</summary>
    public static async Task<string[]> On(IPage page, string look)
    {
        await page.EvaluateAsync(s_looks);
        return await page.EvaluateAsync<string[]>("look => window.look(look)", look);
    }

    private static async Task<IEnumerable<(string, string)>> Seen(IPage page, string name, View view)
    {
        await page.EmulateMediaAsync(new()
        {
            Media = view.Medium.Media ?? Media.Screen,
            ForcedColors = view.Medium.ForcedColors ?? ForcedColors.None,
            ReducedMotion = view.Medium.ReducedMotion ?? ReducedMotion.NoPreference,
        });
        await page.SetViewportSizeAsync(view.Width, view.Height);
        await page.EvaluateAsync(Space, view.Spaced);
        // So that what a script focuses shows it as what a key focuses does.
        if (view.Looks.Contains("unfocused"))
            await page.Keyboard.PressAsync("Shift");
        var seen = await page.EvaluateAsync<string[][]>("looks => looks.map(look => window.look(look))", view.Looks);
        return view.Looks.Zip(seen).SelectMany(each => each.Second.Take(6).Select(fault => (each.First, $"{name}, {view.Name}, {each.First}: {fault}")));
    }

    private sealed record View(string Name, PageEmulateMediaOptions Medium, int Width, int Height, string[] Looks, bool Spaced = false);
}
