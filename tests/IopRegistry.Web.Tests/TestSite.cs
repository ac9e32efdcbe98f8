using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests;

/// <summary>The site in memory on the real data, on a day that moves only where a test moves it.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public FakeClock Clock { get; } = new() { Now = new(Today, new TimeOnly(12, 0), TimeSpan.Zero) };

    public Registry Registry => Services.GetRequiredService<Web.Data.LiveRegistry>().Current;

    /// <summary>Redirects are not followed: a test sees what the site answers.</summary>
    public HttpClient Http => _http ??= CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private HttpClient? _http;

    public async Task<IHtmlDocument> Get(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Http.GetAsync(new Uri(address, UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{address} answered {(int)response.StatusCode}, not {(int)expected}.");
        return new HtmlParser().ParseDocument(html);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The factory would otherwise look for the pages' own folder, and wwwroot lies beside the binary.
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>Only tells the time; timers run as usual.</summary>
public sealed class FakeClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}

[CollectionDefinition(Name)]
public sealed class OnTheSite : ICollectionFixture<TestSite>
{
    public const string Name = "on the site";
}

/// <summary>For tests that measure the whole process, such as its live memory: no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
