using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
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
    public async Task A_withdrawn_record_is_gone_with_the_day_and_ground_of_its_tombstone()
    {
        using var response = await Ask("/partnerskap/borttagen-post");
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal("Uppgiften är borttagen", page.QuerySelector("h1")!.Text());
        Assert.Equal("Borttagen 1 november 2026. Grund: Begäran från den registrerade.", page.One("withdrawn").Text());
        Assert.Empty(Wholeness.FlawsOf(page));
    }

    [Theory]
    [InlineData(".json")]
    [InlineData(".atom")]
    [InlineData(".jsonld")]
    [InlineData("/insyn.json")]
    public async Task Programs_are_told_the_day_and_ground_and_which_id_is_unknown(string ending)
    {
        using var gone = await Ask("/partnerskap/borttagen-post" + ending);
        var problem = await gone.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(("2026-11-01", "Begäran från den registrerade."), (problem.GetProperty("withdrawn_on").GetString(), problem.GetProperty("ground").GetString()));
        using var unknown = await Ask("/partnerskap/finns-inte" + ending);
        var missing = await unknown.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("finns-inte", missing.GetProperty("id").GetString());
    }

    private async Task<HttpResponseMessage> Ask(string address)
    {
        var live = site.Services.GetRequiredService<LiveRegistry>();
        var tables = new Dictionary<string, string>
        {
            ["redirects.csv"] = $"old_id,new_id\ngammal-adress,{site.Registry.Partnerships[0].Id}\n",
            ["withdrawn.csv"] = "id,withdrawn_on,ground\nborttagen-post,2026-11-01,Begäran från den registrerade.\n",
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
