using IopRegistry.Web.Data;
using IopRegistry.Web.OpenData;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests;

/// <summary>The real site with the real data on a free port of the loopback address, and one browser for all tests.</summary>
public sealed class BrowserSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private IPlaywright? _playwright;

    private IBrowser? _browser;

    public Uri Root => ClientOptions.BaseAddress;

    public Registry Registry => Services.GetRequiredService<LiveRegistry>().Current;

    /// <summary>For what needs no browser. Redirects are not followed.</summary>
    public HttpClient Http { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Every test is skipped then.
        if (Chromium.Path is null)
            return;
        UseKestrel(0);
        StartServer();
        Http = CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = Root, AllowAutoRedirect = false });
        // A busy machine is no fault of the site.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            // An attack that got through shall find nobody outside this machine; that it tried is seen all the same.
            Args = ["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
        });
    }

    /// <summary>A window of its own, with nothing kept from other tests.</summary>
    public async Task<Tab> Open(string? address = null, bool javaScript = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Root.ToString(),
            JavaScriptEnabled = javaScript,
            Locale = "sv-SE",
        });
        var tab = await Tab.In(context, Root);
        if (address is not null)
            await tab.Go(address);
        return tab;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The factory would otherwise look for the pages' own folder, and wwwroot lies beside the binary.
        builder.UseContentRoot(AppContext.BaseDirectory);
        // All the tests come from one address.
        builder.UseSetting("RateLimiting:Enabled", "false");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddHttpContextAccessor();
            services.AddScoped(provider => Markdown.AttackPage.Find(provider) ?? provider.GetRequiredService<RegistryInUse>().Registry);
        });
    }
}

[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "in the browser";
}
