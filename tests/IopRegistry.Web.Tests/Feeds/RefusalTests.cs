using System.Net;
using System.Text.Json;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>What cannot be answered is refused as problem details that say which value and why.</summary>
public sealed class RefusalTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.Http;

    public static readonly TheoryData<string> Forms = [".json", ".jsonl", ".csv", ".xlsx", ".atom", ".ics"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_bad_query_is_refused_in_every_form(string form)
    {
        foreach (var (query, parameter) in new[]
        {
            ("okand=1", "okand"), ("status=pagar", "status"), ("place=9999", "place"), ("organisation=finns-inte", "organisation"), ("asof=2023-02-30", "asof"),
            ("asof=2023", "asof"), ("page=0", "page"), ("size=101", "size"), ("from=igår", "from"), ("ends_to=20231", "ends_to"), ("dialect=tsv", "dialect"), ("sort=x", "sort"), ("q=a%00b", "q"), ("q=a&q=b", "q"),
        })
        {
            await IsRefused($"/partnerskap{form}?{query}", parameter);
        }
    }

    [Theory]
    [InlineData("/organisationer.json?status=active", "status")]
    [InlineData("/organisationer.csv?asof=x", "asof")]
    [InlineData("/namnder.xlsx?place=1480", "place")]
    [InlineData("/platser.jsonl?page=-1", "page")]
    [InlineData("/organisationer/bracke-diakoni.json?q=x", "q")]
    [InlineData("/platser/1480.json?asof=2023-13-01", "asof")]
    [InlineData("/andringar.json?kind=nytt", "kind")]
    [InlineData("/andringar.csv?partnership=finns-inte", "partnership")]
    [InlineData("/andringar.atom?asof=2023-04-01", "asof")]
    [InlineData("/platser/1480.atom?q=x", "q")]
    [InlineData("/data/partnerships.csv?q=x", "q")]
    public async Task A_key_that_means_nothing_there_is_refused(string address, string parameter) => await IsRefused(address, parameter);

    [Theory]
    [InlineData("/partnerskap/finns-inte.json")]
    [InlineData("/partnerskap/finns-inte.atom")]
    [InlineData("/organisationer/finns-inte.json")]
    [InlineData("/organisationer/finns-inte.atom")]
    [InlineData("/namnder/finns-inte.json")]
    [InlineData("/platser/9999.json")]
    [InlineData("/platser/9999.atom")]
    [InlineData("/data/finns-inte.csv")]
    [InlineData("/data/..%2F..%2Fpartnerships.csv")]
    public async Task An_unknown_id_is_not_found(string address)
    {
        using var response = await _client.Send(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/platser/0980.json?asof=2023-04-01", "/platser/09.json?asof=2023-04-01")]
    [InlineData("/platser/0980.atom", "/platser/09.atom")]
    public async Task Gotlands_second_code_leads_to_the_first(string address, string target)
    {
        using var response = await _client.Send(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("%0d%0aSet-Cookie:%20a=b")]
    [InlineData("%22%3B%20filename%3Dx.exe")]
    [InlineData("%3E%3B%20rel%3D%22next%22%2C%20%3Chttps%3A%2F%2Fevil.example%3E")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%ED%A0%80")]
    [InlineData("%F0%9F%98%80")]
    public async Task What_somebody_types_never_reaches_a_header_or_a_file_name_unescaped(string q)
    {
        foreach (var form in new[] { ".json", ".jsonl", ".csv", ".xlsx", ".atom", ".ics" })
        {
            using var response = await _client.Send(HttpMethod.Get, $"/partnerskap{form}?q={q}");
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{form}: {response.StatusCode}");
            Assert.False(response.Headers.Contains("Set-Cookie"));
            var headers = response.Headers.ToString() + response.Content.Headers;
            Assert.DoesNotContain("evil.example>", headers, StringComparison.Ordinal);
            Assert.DoesNotContain("x.exe", headers.Replace("%3Dx.exe", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_long_query_is_refused_and_cut_between_characters()
    {
        var q = Uri.EscapeDataString(string.Concat(Enumerable.Repeat("😀", 200)));
        foreach (var form in new[] { "?q=" + q, "?q=a" + q })
        {
            await IsRefused("/partnerskap.json" + form, "q");
            await IsRefused("/partnerskap.atom" + form, "q");
        }
    }

    private async Task IsRefused(string address, string parameter)
    {
        using var response = await _client.Send(HttpMethod.Get, address);
        Assert.Equal((address, HttpStatusCode.BadRequest), (address, response.StatusCode));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("errors").GetProperty(parameter).EnumerateArray());
    }
}
