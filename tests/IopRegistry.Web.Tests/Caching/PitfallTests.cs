using System.Net;

namespace IopRegistry.Web.Tests.Caching;

/// <summary>What output caching gets wrong unless it is kept from it; each was measured on the framework before. Twenty times each.</summary>
public sealed class PitfallTests(TestSite site) : IClassFixture<TestSite>
{
    private const int Times = 20;

    private const string Letter = "/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev";

    private readonly HttpClient _client = site.Http;

    [Fact]
    public async Task One_address_never_gets_another_ones_page()
    {
        for (var i = 0; i < Times; i++)
        {
            var (search, places) = (Visit.To(_client, $"/partnerskap?q=%1Ealice{i}"), Visit.To(_client, $"/platser?q=%1Ebob{i}"));
            var (json, path) = (Visit.To(_client, $"/partnerskap.json?q=%1Ecarol{i}"), Visit.To(_client, $"/partnerskap%1E{i}"));
            var (children, stockholm) = (Visit.To(_client, $"/partnerskap?q=barn&page={i + 1}"), Visit.To(_client, $"/platser?q=stockholm{new string(' ', i)}"));
            Assert.All([await search, await places, await json, await path], refused =>
            {
                Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
                Assert.Equal("no-store", Assert.Single(refused.CacheControl.Split(", "), part => part == "no-store"));
                Assert.All(["alice", "bob", "carol"], other => Assert.DoesNotContain(other, refused.Text, StringComparison.Ordinal));
            });
            Assert.Contains("<h1>Sök", (await children).Text, StringComparison.Ordinal);
            Assert.Contains("<h1>Platser", (await stockholm).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_visitor_who_hangs_up_costs_the_next_one_nothing()
    {
        for (var i = 0; i < Times; i++)
        {
            var address = $"/partnerskap?q=barn+unga&page={i + 1}&size=100";
            using var impatient = new CancellationTokenSource();
            var first = _client.GetAsync(new Uri(address, UriKind.Relative), impatient.Token);
            var second = Visit.To(_client, address);
            await impatient.CancelAsync();
            await Record.ExceptionAsync(() => first);
            Assert.Equal(HttpStatusCode.OK, (await second).Status);
            Assert.Equal((await second).Text, (await Visit.To(_client, address)).Text);
        }
    }

    [Fact]
    public async Task What_one_visitor_typed_or_carries_is_never_shown_to_another()
    {
        for (var i = 0; i < Times; i++)
        {
            using var body = new FormUrlEncodedContent([new("avtal", "ja"), new("fraga", $"Hemlig fråga {i}?")]);
            using var letter = await _client.PostAsync(new Uri(Letter, UriKind.Relative), body);
            Assert.Contains($"Hemlig fråga {i}?", WebUtility.HtmlDecode(await letter.Content.ReadAsStringAsync()), StringComparison.Ordinal);
            var form = await Visit.To(_client, Letter);
            Assert.DoesNotContain("Hemlig", form.Text, StringComparison.Ordinal);
            Assert.Contains("no-store", form.CacheControl, StringComparison.Ordinal);
            var withCookie = await Visit.To(_client, "/om", ("Cookie", $"redaktor={i}"), ("Authorization", "Basic eDp5"));
            Assert.False(withCookie.Response.Headers.Contains("Set-Cookie"));
            Assert.False((await Visit.To(_client, "/om")).Response.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("/partnerskap")]
    [InlineData("/om/metod")]
    [InlineData("/partnerskap.csv")]
    [InlineData("/partnerskap.json?q=barn")]
    [InlineData("/site.css")]
    public async Task Nobody_gets_a_coding_that_was_refused(string address)
    {
        var expected = new Dictionary<string, string>
        {
            ["br"] = "br",
            ["gzip"] = "gzip",
            ["gzip, deflate, br, zstd"] = "br",
            ["br;q=0, gzip"] = "gzip",
            ["gzip;q=0, br;q=0, *"] = "identity",
            ["*;q=0"] = "identity",
            ["identity"] = "identity",
            ["br;q=0.1, gzip;q=0.9"] = "gzip",
            [""] = "identity",
        };
        var tags = new Dictionary<string, HashSet<string>>();
        var texts = new HashSet<string>();
        var random = new Random(Times);
        for (var i = 0; i < Times; i++)
        {
            foreach (var (accepted, coding) in expected.OrderBy(_ => random.Next()))
            {
                var visit = await Visit.To(_client, address, ("Accept-Encoding", accepted));
                Assert.True(coding == visit.Coding, $"{address} with Accept-Encoding {accepted} came as {visit.Coding}");
                Assert.Contains("Accept-Encoding", visit.Response.Headers.Vary);
                tags.TryAdd(coding, []);
                tags[coding].Add(visit.Tag!);
                texts.Add(visit.Text);
            }
        }

        Assert.Single(texts);
        Assert.All(tags.Values, ofOneCoding => Assert.Single(ofOneCoding));
        Assert.Equal(3, tags.Values.SelectMany(tag => tag).Distinct().Count());
    }
}
