using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Feeds.Csv;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;
using IopRegistry.Web.Pictures.Drawing;
using IopRegistry.Web.Pictures.Timelines;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Pictures;

/// <summary>A picture that is made only when its file is written.</summary>
/// <param name="Name">Begins the name of a saved file.</param>
internal sealed record PictureFile(string Name, Func<Picture> Make);

/// <summary>Each picture as a file: the drawing, and the table behind it.</summary>
internal static class PictureFeeds
{
    /// <summary>What narrows the hits and names the day; how hits are ordered and cut means nothing here.</summary>
    public static readonly ImmutableArray<string> Keys = [.. QueryReader.Keys.Except(["sort", "page", "size", "dialect", QueryReader.Version])];

    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        app.MapFeed("/statistik/{picture}.svg", request => Statistics(request, [], Drawing));
        app.MapFeed("/statistik/{picture}.csv", request => Statistics(request, ["dialect"], Table));
        app.MapTimelines();
    }

    private static IResult Statistics(FeedRequest request, ImmutableArray<string> more, Func<FeedRequest, PartnershipQuery, PictureFile, IResult> form)
    {
        var (query, faults) = request.Read([.. Keys, .. more]);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        var name = request.Route("picture");
        if (!AllPictures.Has(name))
            return Problem.NotFound(name);
        // A file is read on another day than it was drawn, so its links name the day.
        var scope = new PictureScope(request.Registry, query with { AsOf = request.AsOf(query) }, request.Day.Today, request.Words);
        return form(request, query, new(name, () => AllPictures.Get(name, scope)));
    }

    public static IResult Drawing(FeedRequest request, PartnershipQuery query, PictureFile file) => Drawing(request, request.About(query), file);

    /// <param name="about">With the day that the picture shows.</param>
    public static IResult Drawing(FeedRequest request, Provenance about, PictureFile file)
    {
        var (day, words) = (about.AsOf!.Value, request.Words);
        var form = Representation.Whole(SvgFile.Type, () => SvgFile.Of(
            file.Make(), request.Root, words, words["IOP-registret, läget {0} enligt version {1}. CC BY 4.0.", words.Of(day), about.Version.Id], about.Permanent)) with
        {
            FileName = about.FileName(file.Name, $"{(words.IsSwedish ? "" : "-" + words.Code)}.svg"),
        };
        return new FeedResult(form, about);
    }

    public static IResult Table(FeedRequest request, PartnershipQuery query, PictureFile file) => Table(query, request.About(query), file);

    public static IResult Table(PartnershipQuery query, Provenance about, PictureFile file) =>
        CsvForm.Of(file.Name, query.Dialect, about, () => Rows(file.Make(), query, about));

    private static Selection<ImmutableArray<PictureCell>> Rows(Picture picture, PartnershipQuery query, Provenance about)
    {
        var columns = picture.Table.Columns.Select((column, index) => new Column<ImmutableArray<PictureCell>>(
            column.Name, column.IsNumber ? ColumnKind.Number : ColumnKind.Text, column.Title, (row, _) => row[index].Value));
        var table = new FeedTable<ImmutableArray<PictureCell>>(picture.Id, picture.Title, [.. columns]);
        return FeedRequest.Select<ImmutableArray<PictureCell>>(table, () => picture.Table.Rows, query, about);
    }
}
