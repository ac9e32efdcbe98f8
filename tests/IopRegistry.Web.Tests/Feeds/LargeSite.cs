using System.Collections.Frozen;
using System.Text;
using IopRegistry.Curation;
using IopRegistry.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>The site over as many generated partnerships as asked for; organisations, places and sources are the real ones.</summary>
public sealed class LargeSite(int count) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton(provider => new LiveRegistry(DataFolder.FindAbove(AppContext.BaseDirectory)!, Generate())));
    }

    private Registry Generate()
    {
        var real = DataFolder.FindAbove(AppContext.BaseDirectory)!;
        var generated = GeneratedTables.Of(count);
        var loaded = DataFolder.Build(
            path => generated.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : path.StartsWith("disclosures/", StringComparison.Ordinal) ? null : real.ReadFile(path),
            new DataVersion("2026-11-21-generat0", new DateOnly(2026, 11, 21)),
            FrozenDictionary<string, byte[]>.Empty);
        return loaded.Registry ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults.Take(5)));
    }
}
