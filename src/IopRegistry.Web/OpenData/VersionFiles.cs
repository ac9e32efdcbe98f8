using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Feeds;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.OpenData;

/// <summary>References and differences between versions, for programs.</summary>
internal static class VersionFiles
{
    private static readonly ImmutableArray<(string Name, Func<RowDifference, string?> Cell)> Columns =
    [
        ("kind", row => Schema.NameOf(row.Kind.ToString())),
        ("table", row => row.Table.Name),
        ("key", row => row.Key),
        ("partnership_id", row => row.PartnershipId),
        ("column", row => row.Column),
        ("old", row => row.Old),
        ("new", row => row.New),
        ("logged_on", row => row.Logged?.ChangedOn.ToIso()),
        ("reason", row => row.Logged?.Reason),
        ("source_id", row => row.Logged?.SourceId),
    ];

    public static void MapVersionFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/data/citera.bib", BibTex);
        app.MapGet("/data/skillnad.csv", Difference);
        app.MapGet("/data/versioner.json", (HttpRequest request, VersionArchive archive, Site site) => TypedResults.Json(new
        {
            versions = archive.All().Select(known => new
            {
                version = known.Version.Id,
                date = known.Version.SealedOn,
                release = known.Release,
                current = known.IsCurrent,
                url = $"{site.Root(request)}/data/version.json?version={known.Version.Id}",
            }),
        }));
    }

    /// <summary>The shared query, or <c>id</c> for one partnership.</summary>
    private static IResult BibTex(string? id, HttpRequest request, Registry registry, Cite cite)
    {
        var (query, faults) = RequestQuery.Read(registry, request, "id");
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        if (string.IsNullOrWhiteSpace(id))
            return Text(cite.Search(query, request));
        if (registry.FindWithdrawal(id) is not null)
            return Problem.Of(410);
        return registry.FindPartnership(id) is { } partnership ? Text(cite.Record(partnership, query, request)) : Problem.Of(404);
    }

    private static IResult Text(Citation citation) => TypedResults.Text(citation.BibTex, "application/x-bibtex", System.Text.Encoding.UTF8);

    private static IResult Difference(HttpRequest request, VersionArchive archive, Site site)
    {
        var asked = VersionPair.Read(request, archive);
        if (asked.Faults.Length > 0)
            return Problem.BadQuery(asked.Faults);
        if (asked.Missing is { } missing)
            return Problem.UnknownVersion(missing, site.Root(request));
        var rows = VersionDifference.Between(asked.From!, asked.To!);
        return new CsvResult(Columns.Select(column => column.Name), rows.Select(row => Columns.Select(column => column.Cell(row) ?? "")), "skillnad.csv");
    }
}

/// <summary>Two versions to compare: <c>fran</c> and <c>till</c>, the latter the one in use where it is left out.</summary>
internal sealed record VersionPair(Registry? From, Registry? To, MissingVersion? Missing, ImmutableArray<QueryFault> Faults)
{
    private static readonly ImmutableArray<string> Keys = ["fran", "till"];

    public static VersionPair Read(HttpRequest request, VersionArchive archive)
    {
        ImmutableArray<QueryFault> faults = [.. request.Query.Where(pair => !Keys.Contains(pair.Key)).Select(Unknown)];
        var (from, till) = (Named(request, "fran"), Named(request, "till") ?? archive.Current.Id);
        if (faults.IsEmpty && from is null)
            faults = [new QueryFault("fran", "", "Parametern saknas.", "skriv den äldre versionens id; alla står på /data/versioner.")];
        faults = [.. faults, .. new[] { from, till }.Where(name => name is not null && !KeptVersions.IsName(name)).Select(name => RequestedVersion.Malformed(name!))];
        if (faults.Length > 0)
            return new VersionPair(null, null, null, faults);
        var pair = new VersionPair(archive.Find(from!), archive.Find(till), null, []);
        return (pair.From, pair.To) switch
        {
            (null, _) => pair with { Missing = Gone(from!, archive, nearest => $"?fran={nearest}&till={till}") },
            (_, null) => pair with { Missing = Gone(till, archive, nearest => $"?fran={from}&till={nearest}") },
            _ => pair,
        };
    }

    private static string? Named(HttpRequest request, string key) =>
        request.Query[key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    private static QueryFault Unknown(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> pair) =>
        new(pair.Key, pair.Value.ToString(), "Parametern finns inte.", $"välj bland: {string.Join(", ", Keys)}.");

    private static MissingVersion Gone(string name, VersionArchive archive, Func<string, string> query)
    {
        var nearest = archive.Nearest(name);
        return new MissingVersion(name, nearest, "/data/skillnad" + query(nearest.Id));
    }
}
