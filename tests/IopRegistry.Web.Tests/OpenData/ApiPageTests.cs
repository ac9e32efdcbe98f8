using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IopRegistry.Search;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>The page for people against the document for programs.</summary>
public sealed class ApiPageTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task Every_address_is_said_to_take_what_the_document_says_it_takes()
    {
        var paths = (await site.Json("/openapi/v1.json"))["paths"]!.AsObject();
        foreach (var row in (await Page()).QuerySelectorAll("[data-testid=operation]"))
        {
            var path = row.GetAttribute("data-id")!;
            var documented = paths[path]!["get"]!["parameters"]!.AsArray()
                .Where(parameter => (string)parameter!["in"]! == "query").Select(parameter => (string)parameter!["name"]!).Where(name => name != QueryReader.Version);
            Assert.True(documented.ToHashSet().SetEquals(Said(row)), path);
        }
    }

    [Fact]
    public async Task Every_parameter_with_a_list_of_values_shows_the_whole_list_and_the_size_of_a_page_its_limits()
    {
        var parameters = (await site.Json("/openapi/v1.json"))["paths"]!["/partnerskap.csv"]!["get"]!["parameters"]!.AsArray();
        var page = await Page();

        foreach (var parameter in parameters)
        {
            var schema = parameter!["schema"]!;
            var values = ((schema["enum"] ?? schema["items"]?["enum"])?.AsArray() ?? []).Select(value => (string)value!).Where(value => value != Filter.MissingValue);
            var shown = Description(page, (string)parameter["name"]!).QuerySelectorAll("code").Select(code => code.TextContent);
            Assert.Equal(values, shown);
        }

        Assert.Contains("Från 1 till 100. Utelämnad: 20.", Description(page, "size").TextContent, StringComparison.Ordinal);
        Assert.Contains("active", Description(page, "status").TextContent, StringComparison.Ordinal);
    }

    private static IElement Description(IDocument page, string key) => page.QuerySelector($"[data-testid=parameter][data-id={key}]")!.NextElementSibling!;

    /// <summary>As a reader understands it: the search's parameters, except some, and some more.</summary>
    private static IEnumerable<string> Said(IElement row)
    {
        var cell = row.QuerySelector("[data-testid=takes]")!;
        var named = cell.QuerySelectorAll("code").Select(code => code.TextContent);
        var text = cell.TextContent;
        if (!text.Contains("Sökningens parametrar", StringComparison.Ordinal))
            return named;
        var all = QueryReader.Keys.Where(key => key != QueryReader.Version).ToList();
        var more = text.Contains(" samt ", StringComparison.Ordinal) ? text[text.IndexOf(" samt ", StringComparison.Ordinal)..] : "";
        var added = named.Where(name => more.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries).Contains(name)).ToList();
        return all.Except(named.Except(added)).Concat(added);
    }

    private async Task<IDocument> Page() => await new HtmlParser().ParseDocumentAsync(await site.Text("/om/api"));
}
