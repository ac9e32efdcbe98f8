using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests;

/// <summary>A page that keeps an eye on what must not happen on it.</summary>
public sealed class Tab : IAsyncDisposable
{
    /// <summary>In milliseconds. A busy machine is no fault of the site.</summary>
    public const float Patience = 120_000;

    // The event names what the policy stopped; Chromium's own console line comes as well, also without JavaScript.
    private const string Watch = "addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.effectiveDirective} stopped ${e.blockedURI} ${e.sample}`))";

    private readonly IBrowserContext _context;

    private readonly List<string> _breaches = [];

    private readonly List<string> _errors = [];

    private Tab(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Dialogs, reports of the content security policy and requests to other hosts.</summary>
    public IReadOnlyList<string> Breaches => _breaches;

    /// <summary>What scripts threw or wrote to the console as errors, and what the page asked for and did not get.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The latest page itself, also where a form's answer was it.</summary>
    public IResponse? Document { get; private set; }

    internal static async Task<Tab> In(IBrowserContext context, Uri site)
    {
        await context.AddInitScriptAsync(Watch);
        var tab = new Tab(context, await context.NewPageAsync());
        context.SetDefaultTimeout(Patience);
        tab.Page.Dialog += async (_, dialog) =>
        {
            tab._breaches.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        tab.Page.Console += (_, message) => tab.Hear(message);
        tab.Page.PageError += (_, error) => tab._errors.Add(error);
        // A page that is meant to answer 400 or 404 tells its test in the answer to Go.
        context.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest)
                tab.Document = response;
            else if (response.Status >= 400)
                tab._errors.Add($"{response.Url} answered {response.Status}");
        };
        context.Request += (_, request) =>
        {
            if (!IsOwn(request.Url, site))
                tab._breaches.Add($"request to {request.Url}");
        };
        return tab;
    }

    /// <summary>Everything has loaded, or failed to, when this returns.</summary>
    public async Task<IResponse?> Go(string address)
    {
        var response = await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await Settle();
        return response;
    }

    /// <summary>A round trip to the page: what it reported before has arrived when the answer has.</summary>
    public async Task Settle() => await Page.TitleAsync();

    public void AssertQuiet()
    {
        Assert.Empty(Breaches);
        Assert.Empty(Errors);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Hear(IConsoleMessage message)
    {
        if (message.Type != "error")
            return;
        if (message.Text.StartsWith("CSP:", StringComparison.Ordinal) || message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            _breaches.Add(message.Text);
        // Which resource it was is heard from the response itself.
        else if (!message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            _errors.Add(message.Text);
    }

    private static bool IsOwn(string address, Uri site) =>
        new Uri(address) is var uri && (uri.Scheme is "data" or "about" || (uri.Host == site.Host && uri.Port == site.Port));
}
