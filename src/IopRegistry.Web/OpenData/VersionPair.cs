using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.OpenData;

/// <summary>Two versions to compare: <c>fran</c> and <c>till</c>, the latter the one in use where it is left out.</summary>
internal sealed record VersionPair(Registry? From, Registry? To, MissingVersion? Missing, ImmutableArray<QueryFault> Faults)
{
    public static readonly ImmutableArray<string> Keys = ["fran", "till"];

    public static VersionPair Read(HttpRequest request, VersionArchive archive)
    {
        var (from, till) = (Named(request, "fran"), Named(request, "till") ?? archive.Current.Id);
        var faults = Faulty(request, from, till).ToImmutableArray();
        if (!faults.IsEmpty)
            return new VersionPair(null, null, null, faults);
        var pair = new VersionPair(archive.Find(from!), archive.Find(till), null, []);
        return (pair.From, pair.To) switch
        {
            (null, _) => pair with { Missing = Gone(request, from!, archive, nearest => $"?fran={nearest}&till={till}") },
            (_, null) => pair with { Missing = Gone(request, till, archive, nearest => $"?fran={from}&till={nearest}") },
            _ => pair,
        };
    }

    private static IEnumerable<QueryFault> Faulty(HttpRequest request, string? from, string till)
    {
        var words = Words.For(request);
        foreach (var (key, value) in request.Query.Where(pair => !Keys.Contains(pair.Key)))
            yield return new QueryFault(key, value.ToString(), words["Parametern finns inte."], words["välj bland: {0}.", string.Join(", ", Keys)]) { IsUnknown = true };
        if (from is null)
            yield return new QueryFault("fran", "", words["Parametern saknas."], words["skriv den äldre versionens id; alla står på /data/versioner."]);
        else if (!KeptVersions.IsName(from))
            yield return RequestedVersion.Malformed("fran", from, words);
        if (!KeptVersions.IsName(till))
            yield return RequestedVersion.Malformed("till", till, words);
    }

    private static string? Named(HttpRequest request, string key) =>
        request.Query[key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    private static MissingVersion Gone(HttpRequest request, string name, VersionArchive archive, Func<string, string> query)
    {
        var nearest = archive.Nearest(name);
        return new MissingVersion(name, nearest, (request.PathBase + request.Path).ToUriComponent() + query(nearest.Id));
    }
}
