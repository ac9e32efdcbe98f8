using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Tests.OpenData;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>The site over a copy of the data that may be changed, on a free port, and a browser.</summary>
internal sealed class CorrectionSite : WebApplicationFactory<Program>
{
    private IPlaywright? _playwright;

    private IBrowser? _browser;

    public TestFolder Folder { get; } = TestFolder.CopyOfData();

    private Uri Root => ClientOptions.BaseAddress;

    public async Task Start()
    {
        UseKestrel(0);
        StartServer();
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"] });
    }

    /// <summary>As <c>iop editor add</c> does.</summary>
    public async Task<string> AddEditor(string name) => (await Services.GetRequiredService<EditorTable>().AddAsync(name, isReset: false, "prov"))!;

    public async Task<Tab> Open(string address, bool javaScript)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = Root.ToString(), JavaScriptEnabled = javaScript, Locale = "sv-SE" });
        var tab = await Tab.In(context, Root);
        await tab.Go(address);
        return tab;
    }

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
}
