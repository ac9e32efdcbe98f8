using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IopRegistry.Cli.Export;

/// <summary>One answer of the site.</summary>
/// <param name="Page">Null where it is no page.</param>
internal sealed record Fetched(string Path, byte[] Bytes, IHtmlDocument? Page);

/// <summary>
/// Everything of a running site that needs no query: each page that a link or the sitemap leads to, and each file that
/// they name. What is about one visitor (forms, editors) and what changes by the minute (health) is left out.
/// </summary>
internal sealed class Crawl(HttpClient site)
{
    private static readonly string[] LeftOut = ["/halsa", "/redaktion", "/rattelser/", "/sok/", "/fel", "/data/skillnad", "/data/citera"];

    private static readonly string[] Fixed =
        ["/", "/robots.txt", "/sitemap.xml", "/opensearch.xml", "/.well-known/security.txt", "/data/dcat.rdf", "/datasets/dcat", "/openapi/v1.json", "/data/version.json"];

    private readonly HtmlParser _parser = new();

    private readonly HashSet<string> _seen = [];

    /// <summary>Links that lead nowhere on the site itself; not the copy's fault.</summary>
    public List<string> Dead { get; } = [];

    /// <summary>Addresses that should have answered and did not.</summary>
    public List<string> Broken { get; } = [];

    public async IAsyncEnumerable<Fetched> All()
    {
        var next = new Queue<string>(Fixed);
        while (next.TryDequeue(out var path))
        {
            if (!_seen.Add(path) || await Fetch(path) is not { } fetched)
                continue;
            // Before it is handed on: the copy of a page drops some of its links.
            foreach (var link in Links(fetched))
                next.Enqueue(link);
            yield return fetched;
        }
    }

    private async Task<Fetched?> Fetch(string path)
    {
        using var answer = await site.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode is HttpStatusCode.Moved or HttpStatusCode.PermanentRedirect)
            return null;
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? Dead : Broken).Add($"{path} ({(int)answer.StatusCode})");
            return null;
        }

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        return new Fetched(path, bytes, isPage ? _parser.ParseDocument(new MemoryStream(bytes)) : null);
    }

    private IEnumerable<string> Links(Fetched fetched)
    {
        if (fetched.Path == "/sitemap.xml")
            return _parser.ParseDocument(new MemoryStream(fetched.Bytes)).QuerySelectorAll("loc").Select(loc => new Uri(loc.TextContent).AbsolutePath).Where(IsOurs);
        return fetched.Page is null ? [] : fetched.Page.QuerySelectorAll("a[href], link[href]")
            .Select(element => element.GetAttribute("href")!)
            .Where(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
            .Select(address => address.Split('?', '#')[0])
            .Where(IsOurs);
    }

    /// <summary>The same is left out in both languages.</summary>
    private static string Swedish(string path) => path.StartsWith("/en/", StringComparison.Ordinal) ? path[3..] : path;

    private static bool IsOurs(string path) =>
        !LeftOut.Any(left => Swedish(path).StartsWith(left, StringComparison.Ordinal)) && !path.EndsWith("/insyn/brev", StringComparison.Ordinal);
}
