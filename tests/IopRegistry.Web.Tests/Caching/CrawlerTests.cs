using System.Globalization;
using System.Net;
using IopRegistry.Search;
using IopRegistry.Web.Caching;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace IopRegistry.Web.Tests.Caching;

/// <summary>
/// A crawler that follows facets without end: the caches stay within their limits, and memory does not grow. 20,000
/// addresses where <c>IOP_FULL_FAULTS=1</c>, otherwise 600.
/// </summary>
[Collection(Alone.Name)]
public sealed class CrawlerTests(TestSite site, ITestOutputHelper output) : IClassFixture<TestSite>
{
    private const long Slack = 24 * 1024 * 1024;

    private static readonly int Count = Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1" ? 20_000 : 600;

    [Fact]
    public async Task Facet_combinations_fill_no_memory()
    {
        var hot = site.Services.GetRequiredService<HotAnswers>();
        var (filled, most) = (0L, 0L);
        foreach (var (address, at) in Addresses().Take(Count).Select((address, at) => (address, at)))
        {
            // Twice now and then, or nothing would become hot.
            for (var i = 0; i <= (at % 3 == 0 ? 2 : 0); i++)
                Assert.Equal(HttpStatusCode.OK, (await Visit.To(site.Http, address, ("Accept-Encoding", at % 2 == 0 ? "br" : "identity"))).Status);
            Assert.InRange(hot.Bytes, 0, HotAnswers.MostBytes);
            if (at == Count / 2)
                filled = GC.GetTotalMemory(forceFullCollection: true);
        }

        most = GC.GetTotalMemory(forceFullCollection: true);
        output.WriteLine($"{Count} addresses: {filled / 1e6:F0} MB alive half-way, {most / 1e6:F0} MB at the end; hot {hot.Bytes / 1e6:F1} MB");
        Assert.InRange(most - filled, long.MinValue, Count < 20_000 ? CachingSetup.MostBytes + HotAnswers.MostBytes + Slack : Slack);
    }

    private IEnumerable<string> Addresses()
    {
        var facets = site.Registry.Search.Run(new PartnershipQuery(), TestSite.Today).Facets
            .ToDictionary(facet => facet.Filter.Key, facet => facet.Values.Select(value => value.Value).Prepend("").ToList());
        foreach (var place in facets["place"])
        {
            foreach (var focus in facets["focus"])
            {
                foreach (var status in facets["status"])
                {
                    foreach (var year in facets["year"])
                        yield return string.Create(CultureInfo.InvariantCulture, $"/partnerskap?place={place}&focus={focus}&status={status}&year={year}");
                }
            }
        }
    }
}
