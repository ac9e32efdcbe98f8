using System.Collections.Frozen;
using System.Globalization;
using IopRegistry.Markdown;
using IopRegistry.Tests.Markdown;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Browser.Tests.Markdown;

/// <summary>
/// <c>/om/iop?attacks=20-29&amp;road=markdown</c> shows attacks of the corpus instead of the page's own text: with the
/// site's layout, its one place that prints checked Markdown, and its headers.
/// </summary>
internal static class AttackPage
{
    public static string Address(int first, int last, string road) => string.Create(CultureInfo.InvariantCulture, $"/om/iop?attacks={first}-{last}&road={road}");

    /// <returns>Null for every other request.</returns>
    public static Registry? Find(IServiceProvider request)
    {
        var query = request.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Query;
        if (query is null || query["attacks"].FirstOrDefault()?.Split('-') is not [var first, var last])
            return null;
        var from = int.Parse(first, CultureInfo.InvariantCulture);
        var attacks = Attacks.All.Take(from..(int.Parse(last, CultureInfo.InvariantCulture) + 1));
        var html = string.Concat(attacks.Select((attack, i) => Rendered(attack, $"a{from + i}-", query["road"]!)));
        var page = new RenderedPage("Angrepp", "Hela samlingen.", "iop", new RenderedText(html, [], ""), null);
        return new Registry(new Rows(), new DataVersion("angrepp", new DateOnly(2026, 11, 21)), FrozenDictionary<string, byte[]>.Empty, [page]);
    }

    private static string Rendered(string attack, string prefix, string road) => road switch
    {
        "markdown" => MarkdownRoad.Render(new Manuscript("pages/x.md", 1, attack, prefix), [])!.Html,
        "html" => new SafeHtml(prefix, 0).Clean(attack).Html,
        // Past the cleaning, to show that the browser and the watch see what the road keeps away.
        _ => attack,
    };
}
