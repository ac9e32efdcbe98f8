using System.Collections.Frozen;
using System.Globalization;
using IopRegistry.Markdown;
using IopRegistry.Search;
using IopRegistry.Tests.Markdown;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Markdown;

/// <summary>
/// <c>/om/iop</c> with the cookie <c>attacks=20-29-markdown</c> shows attacks of the corpus instead of the page's own
/// text: with the site's layout, its one place that prints checked Markdown, and its headers. A cookie, since the page
/// refuses keys it does not know and no cache keeps what a cookie may have changed.
/// </summary>
internal static class AttackPage
{
    public const string Address = "/om/iop";

    private const string Name = "attacks";

    public static Cookie Chosen(Uri site, int first, int last, string road) =>
        new() { Name = Name, Value = string.Create(CultureInfo.InvariantCulture, $"{first}-{last}-{road}"), Url = site.ToString() };

    /// <returns>Null for every other request.</returns>
    public static Registry? Find(IServiceProvider request)
    {
        var cookies = request.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Cookies;
        if (cookies?[Name]?.Split('-') is not [var first, var last, var road])
            return null;
        var from = int.Parse(first, CultureInfo.InvariantCulture);
        var attacks = Attacks.All.Take(from..(int.Parse(last, CultureInfo.InvariantCulture) + 1));
        var html = string.Concat(attacks.Select((attack, i) => Rendered(attack, $"a{from + i}-", road)));
        var page = new RenderedPage("Angrepp", "Hela samlingen.", "iop", new RenderedText(html, [], ""), null);
        return new Registry(new Rows(), new DataVersion("angrepp", new DateOnly(2026, 11, 21)), FrozenDictionary<string, byte[]>.Empty, [page], new OwnEngine());
    }

    private static string Rendered(string attack, string prefix, string road) => road switch
    {
        "markdown" => MarkdownRoad.Render(new Manuscript("pages/x.md", 1, attack, prefix), [])!.Html,
        "html" => new SafeHtml(prefix, 0).Clean(attack).Html,
        // Past the cleaning, to show that the browser and the watch see what the road keeps away.
        _ => attack,
    };
}
