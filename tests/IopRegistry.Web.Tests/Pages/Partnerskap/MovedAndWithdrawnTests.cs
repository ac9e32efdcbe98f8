using System.Collections.Frozen;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using IopRegistry.Curation;
using IopRegistry.Web.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests.Pages.Partnerskap;

[Collection(OnTheSite.Name)]
public sealed class MovedAndWithdrawnTests(TestSite site)
{
    [Fact]
    public async Task A_moved_record_redirects_for_good_and_keeps_the_day()
    {
        using var response = await Ask("/partnerskap/gammal-adress?asof=2023-04-01");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/partnerskap/{site.Registry.Partnerships[0].Id}?asof=2023-04-01", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_withdrawn_record_is_gone_and_its_ground_is_not_told()
    {
        using var response = await Ask("/partnerskap/borttagen-post");
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal("Uppgiften är borttagen", page.QuerySelector("h1")!.Text());
        Assert.DoesNotContain("hemlig grund", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Wholeness.FlawsOf(page));
    }

    private async Task<HttpResponseMessage> Ask(string address)
    {
        var live = site.Services.GetRequiredService<LiveRegistry>();
        var tables = new Dictionary<string, string>
        {
            ["redirects.csv"] = $"old_id,new_id\ngammal-adress,{site.Registry.Partnerships[0].Id}\n",
            ["withdrawn.csv"] = "id,withdrawn_on,ground\nborttagen-post,2026-11-01,hemlig grund\n",
        };
        var built = DataFolder.Build(
            file => tables.TryGetValue(file, out var text) ? Encoding.UTF8.GetBytes(text) : live.Current.Files.GetValueOrDefault(file),
            live.Current.Version,
            FrozenDictionary<string, byte[]>.Empty);
        Assert.Empty(built.Faults);
        await using var moved = site.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton(new LiveRegistry(live.Folder, built.Registry!))));
        using var http = moved.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        return await http.GetAsync(new Uri(address, UriKind.Relative));
    }
}
