using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>The site in memory over the real data, with a clock that tests set and no redirects followed.</summary>
public sealed class FeedSite : WebApplicationFactory<Program>
{
    public FakeClock Clock { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void ConfigureClient(HttpClient client) => client.BaseAddress = new Uri("http://localhost");

    public new HttpClient CreateClient() => CreateDefaultClient();
}

/// <summary>Only tells the time; timers run as usual.</summary>
public sealed class FakeClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
