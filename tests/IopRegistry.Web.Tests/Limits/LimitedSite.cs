using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests.Limits;

/// <summary>The site in memory; each request says in a header which address it comes from, as a connection would.</summary>
public sealed class LimitedSite : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;

    public LimitedSite()
        : this(new() { ["RateLimiting:PerSecond"] = "1", ["RateLimiting:Burst"] = "5" })
    {
    }

    internal LimitedSite(Dictionary<string, string> settings) => _settings = settings;

    internal async Task<HttpResponseMessage> From(string address, string path, params (string Name, string Value)[] headers)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Test-Connection", address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, ConnectionFromHeader>());
    }

    private sealed class ConnectionFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext http, RequestDelegate inner) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers["X-Test-Connection"].ToString());
                return inner(http);
            });
            next(app);
        };
    }
}
