using IopRegistry.Browser.Tests.Journeys;
using IopRegistry.Browser.Tests.Pages;
using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Data;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Tests.OpenData;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests;

/// <summary>The real site over a copy of the real data on a free port of the loopback address, and one browser for all tests.</summary>
public sealed class BrowserSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private IPlaywright? _playwright;

    private IBrowser? _browser;

    private string? _signedIn;

    private TestFolder? _folder;

    private Task<PageSurvey>? _survey;

    public Uri Root => ClientOptions.BaseAddress;

    public Registry Registry => Services.GetRequiredService<LiveRegistry>().Current;

    public SentCorrections Sent { get; private set; } = null!;

    /// <summary>For what needs no browser. Redirects are not followed.</summary>
    public HttpClient Http { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Every test is skipped then.
        if (Chromium.Path is null)
            return;
        _folder = TestFolder.CopyOfData();
        SentCorrections.Withdraw(_folder);
        UseKestrel(0);
        StartServer();
        Sent = await SentCorrections.On(Services);
        Http = CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = Root, AllowAutoRedirect = false });
        Assertions.SetDefaultExpectTimeout(Tab.Patience);
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
        var tab = await OpenWith(null, javaScript);
        if (address is not null)
            await tab.Go(address);
        return tab;
    }

    /// <summary>A window of an editor's, who signs in once for all tests. Public pages are not told of it.</summary>
    public async Task<Tab> OpenSignedIn()
    {
        if (_signedIn is null)
        {
            await using var first = await OpenWith(null);
            await first.Page.SignIn("ella", (await Services.GetRequiredService<EditorTable>().AddAsync("ella", isReset: false, "prov"))!);
            _signedIn = await first.Page.Context.StorageStateAsync();
        }

        return await OpenWith(_signedIn);
    }

    /// <summary>A window on another site of this machine's.</summary>
    internal Task<Tab> OpenAt(Uri root) => OpenWith(null, root: root);

    /// <summary>Made for the first test that reads it.</summary>
    internal Task<PageSurvey> Survey() => _survey ??= PageSurvey.Of(this);

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await DisposeAsync();
        _folder?.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The factory would otherwise look for the pages' own folder, and wwwroot lies beside the binary.
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("Data:Path", _folder!.Data);
        builder.UseSetting("State:Path", _folder.State);
        // All the tests come from one address.
        builder.UseSetting("RateLimiting:Enabled", "false");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddHttpContextAccessor();
            services.AddScoped(provider => Markdown.AttackPage.Find(provider) ?? provider.GetRequiredService<RegistryInUse>().Registry);
        });
    }

    private async Task<Tab> OpenWith(string? kept, bool javaScript = true, Uri? root = null)
    {
        root ??= Root;
        return await Tab.In(await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = root.ToString(), JavaScriptEnabled = javaScript, Locale = "sv-SE", StorageState = kept }), root);
    }
}

[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "in the browser";
}
