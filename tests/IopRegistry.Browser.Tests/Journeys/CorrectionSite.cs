using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Data;
using IopRegistry.Web.Tests.OpenData;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>The site over a copy of the data that may be changed, on a free port, and a browser.</summary>
public sealed class CorrectionSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly Dictionary<string, string> _signedIn = [];

    private IPlaywright? _playwright;

    private IBrowser? _browser;

    public Registry Registry => Services.GetRequiredService<LiveRegistry>().Current;

    internal TestFolder Folder { get; } = TestFolder.CopyOfData();

    private Uri Root => ClientOptions.BaseAddress;

    // Without a browser every test is skipped.
    public Task InitializeAsync() => Chromium.Path is null ? Task.CompletedTask : Start();

    public async Task Start()
    {
        UseKestrel(0);
        StartServer();
        Assertions.SetDefaultExpectTimeout(Tab.Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"] });
    }

    /// <summary>As <c>iop editor add</c> does.</summary>
    public async Task<string> AddEditor(string name) => (await Services.GetRequiredService<EditorTable>().AddAsync(name, isReset: false, "prov"))!;

    public Task<Tab> Open(string address, bool javaScript = true) => OpenWith(null, address, javaScript);

    /// <summary>A window of an editor's own, at the queue. She signs in once for all tests.</summary>
    public async Task<Tab> OpenDesk(string name, bool javaScript = true)
    {
        if (_signedIn.TryGetValue(name, out var kept))
            return await OpenWith(kept, "/redaktion", javaScript);
        await using var first = await Open("/redaktion");
        await first.Page.SignIn(name, await AddEditor(name));
        return await OpenWith(_signedIn[name] = await first.Page.Context.StorageStateAsync(), "/redaktion", javaScript);
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
        Folder.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("Data:Path", Folder.Data);
        builder.UseSetting("State:Path", Folder.State);
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    private async Task<Tab> OpenWith(string? kept, string address, bool javaScript)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = Root.ToString(), JavaScriptEnabled = javaScript, Locale = "sv-SE", StorageState = kept });
        var tab = await Tab.In(context, Root);
        await tab.Go(address);
        return tab;
    }
}

/// <summary>One site and one browser for the journeys that end at the desk. Each is about records that no other touches.</summary>
[CollectionDefinition(Name)]
public sealed class AtTheDesk : ICollectionFixture<CorrectionSite>
{
    public const string Name = "at the desk";
}
