using System.Text;
using System.Text.Json;
using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Search;
using IopRegistry.Web.Feeds.Csv;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.OpenData;

/// <summary>References, the list of versions and what differs between two, for programs.</summary>
internal static class VersionFiles
{
    public static void MapVersionFiles(this IEndpointRouteBuilder app)
    {
        app.MapFeed<Cite>("/data/citera.bib", BibTex);
        app.MapFeed<VersionArchive>("/data/skillnad.csv", Difference);
        app.MapFeed<VersionArchive>("/data/versioner.json", Versions);
    }

    /// <summary>A version may be kept or released while the data in use stay, so the list itself is part of the tag.</summary>
    private static IResult Versions(FeedRequest request, VersionArchive archive)
    {
        var list = JsonSerializer.SerializeToUtf8Bytes(List(archive, request.Root), FeedJson.Options);
        return DataAnswer.Of(request, Representation.Whole(JsonForm.Type, () => list) with { Configured = Manifest.HashOf(list) });
    }

    private static object List(VersionArchive archive, string root) => new
    {
        versions = archive.All().Select(known => new
        {
            version = known.Version.Id,
            date = known.Version.SealedOn,
            release = known.Release,
            current = known.IsCurrent,
            url = $"{root}/data/version.json?version={known.Version.Id}",
        }),
    };

    /// <summary>The shared query, or <c>id</c> for one partnership.</summary>
    private static IResult BibTex(FeedRequest request, Cite cite)
    {
        var id = request.Http.Query["id"].ToString();
        var (query, faults) = QueryReader.Read(request.Registry, RequestQuery.Pairs(request.Http).Where(pair => pair.Key != "id"));
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        if (string.IsNullOrWhiteSpace(id))
            return Text(request, query, cite.Search(query, request.Http));
        if (request.Registry.FindWithdrawal(id) is { } withdrawal)
            return Problem.Withdrawn(withdrawal);
        return request.Registry.FindPartnership(id) is { } partnership ? Text(request, query, cite.Record(partnership, query, request.Http)) : Problem.NotFound(id);
    }

    /// <summary>The text itself is part of the tag: it names the partnership, which the query does not.</summary>
    private static FeedResult Text(FeedRequest request, PartnershipQuery query, Citation citation) => new(
        Representation.Whole("application/x-bibtex; charset=utf-8", () => Encoding.UTF8.GetBytes(citation.BibTex)) with { FileName = "iop-registret.bib", Configured = citation.BibTex },
        request.About(query));

    private static IResult Difference(FeedRequest request, VersionArchive archive)
    {
        var asked = VersionPair.Read(request.Http, archive);
        if (asked.Faults.Length > 0)
            return Problem.BadQuery(asked.Faults);
        if (asked.Missing is { } missing)
            return Problem.UnknownVersion(missing, request.Root);
        var (from, till) = (asked.From!, asked.To!);
        // Rows taken out of either since its sealing change the answer, and so its tag.
        var version = from.Version.IsAsSealed ? till.Version : till.Version with { RemovedSince = from.Version.RemovedSince };
        var about = request.About([new("fran", from.Version.Id), new("till", till.Version.Id)]) with { Version = version };
        return CsvForm.Of(FeedRequest.Select(DifferenceTable.Table, () => VersionDifference.Between(from, till), new PartnershipQuery(), about));
    }
}
