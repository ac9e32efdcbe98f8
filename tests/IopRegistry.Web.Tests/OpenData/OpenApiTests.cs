using System.Text.Json.Nodes;
using IopRegistry.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace IopRegistry.Web.Tests.OpenData;

public class OpenApiTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task The_document_is_valid_3_1_by_a_reader_that_is_not_ours()
    {
        var read = OpenApiDocument.Parse(await site.Text("/openapi/v1.json"));

        Assert.NotNull(read.Document);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.True(read.Document.Paths.Count > 30);
    }

    [Fact]
    public async Task Every_documented_address_answers_its_example_with_the_documented_status_and_type()
    {
        var document = await site.Json("/openapi/v1.json");
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            var get = item!["get"]!;
            var address = Example(path, get);
            var answer = await site.CreateClient().GetAsync(address);
            var content = Assert.Single(get["responses"]!["200"]!["content"]!.AsObject());

            Assert.True((int)answer.StatusCode == 200, $"{address}: {answer.StatusCode}");
            Assert.Equal(content.Key, answer.Content.Headers.ContentType!.MediaType);
            if (content.Value!["schema"]!["$ref"] is { } shape)
                Fits(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!, document["components"]!["schemas"]![((string)shape!).Split('/')[^1]]!, address);
        }
    }

    [Fact]
    public async Task Every_address_for_programs_is_documented()
    {
        var documented = (await site.Json("/openapi/v1.json"))["paths"]!.AsObject().Select(path => path.Key).ToHashSet();
        string[] discovery = ["/sitemap.xml", "/robots.txt", "/opensearch.xml", "/.well-known/security.txt"];

        var mapped = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            // Behind an address that only editors know.
            .Where(address => !address.StartsWith("/redaktion/", StringComparison.Ordinal));

        Assert.Empty(mapped.Except(discovery).Except(documented));
    }

    [Fact]
    public async Task The_search_takes_every_key_of_the_shared_query_as_a_parameter_with_words()
    {
        var parameters = (await site.Json("/openapi/v1.json"))["paths"]!["/partnerskap.csv"]!["get"]!["parameters"]!.AsArray();

        Assert.Equal(QueryReader.Keys.Order(), parameters.Select(parameter => (string)parameter!["name"]!).Order());
        Assert.All(parameters, parameter => Assert.NotEqual("", (string)parameter!["description"]!));
    }

    [Theory]
    [InlineData("/partnerskap.json?okand=1", 400, "bad-query")]
    [InlineData("/partnerskap/finns-inte.json", 404, "not-found")]
    [InlineData("/partnerskap.json?version=2020-01-01-abcdefgh", 410, "unknown-version")]
    [InlineData("/data/iop.zip?okand=1", 400, "bad-query")]
    [InlineData("/data/skillnad.csv", 400, "bad-query")]
    public async Task A_refusal_has_the_documented_shape_and_a_type_that_the_page_explains(string address, int status, string type)
    {
        var answer = await site.CreateClient().GetAsync(address);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/om/api#" + type, (string)problem["type"]!);
        Fits(problem, (await site.Json("/openapi/v1.json"))["components"]!["schemas"]!["Problem"]!, address);
        Assert.Contains($"id=\"{type}\"", await site.Text("/om/api"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_explains_every_type_of_problem_and_every_parameter_and_loads_nothing_from_elsewhere()
    {
        var page = await site.Text("/om/api");

        Assert.All(["bad-query", "not-found", "withdrawn", "too-many-requests", "unavailable", "internal-error", "refused"], anchor => Assert.Contains($"id=\"{anchor}\"", page, StringComparison.Ordinal));
        Assert.All(QueryReader.Keys, key => Assert.Contains($"data-id=\"{key}\"", page, StringComparison.Ordinal));
        Assert.DoesNotMatch("<(script|link|img)[^>]+(src|href)=\"(https?:)?//(?!iop\\.example/)", page);
    }

    private static string Example(string path, JsonNode get)
    {
        var query = new List<string>();
        foreach (var parameter in get["parameters"]!.AsArray().Where(parameter => parameter!["example"] is not null))
        {
            var name = (string)parameter!["name"]!;
            var value = parameter["example"] is JsonArray many ? many[0]!.ToString() : parameter["example"]!.ToString();
            if ((string)parameter["in"]! == "path")
                path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            else
                query.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        return query.Count > 0 ? $"{path}?{string.Join('&', query)}" : path;
    }

    private static void Fits(JsonNode answer, JsonNode schema, string address)
    {
        Assert.Equal((string)schema["type"]!, answer is JsonArray ? "array" : "object");
        Assert.All(schema["required"]?.AsArray() ?? [], name => Assert.True(answer.AsObject().ContainsKey((string)name!), $"{address} lacks {name}"));
    }
}
