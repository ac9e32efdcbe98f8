using IopRegistry.Corrections;
using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Caching;
using IopRegistry.Web.Data;
using IopRegistry.Web.Feeds.Atom;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Pages.Rattelser;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Corrections;

/// <summary>Decisions for everyone, and what is new for editors behind a secret address.</summary>
internal static class CorrectionFeeds
{
    private const int MostNew = 50;

    public static void MapCorrectionFeeds(this IEndpointRouteBuilder app)
    {
        app.MapFeed("/rattelser.atom", Decisions);
        app.MapGet("/redaktion/nytt/{secret}.atom", async http => await (await New(http)).ExecuteAsync(http));
    }

    private static async Task<IResult> Decisions(FeedRequest request)
    {
        if (request.Read([]) is { Faults: { Length: > 0 } faults })
            return Problem.BadQuery(faults);
        var (registry, site, day, http) = (request.Registry, request.Site, request.Day, request.Http.HttpContext);
        var (page, _) = await http.RequestServices.GetRequiredService<PublicLog>().PageAsync(1, registry, http.RequestAborted);
        var root = request.Root;
        return Answer(new AtomFeed(
            "rattelser", "IOP-registret: beslut om rättelser", "Varje beslut om en rättelse, även avslag", DayOf(page.Decisions.FirstOrDefault()?.DecidedAt, day.Today), root + "/rattelser",
            [
                .. page.Decisions.Select(decision => new AtomEntry(
                    $"rattelser/{decision.Id}", CorrectionWords.Headline(decision.Kind, IndexModel.TitleOf(registry, decision), Words.Swedish), DayOf(decision.PublishedAt ?? decision.DecidedAt, day.Today),
                    $"{root}/rattelser/beslut/{decision.Id}", $"{CorrectionWords.Of(decision.State, Words.Swedish)}. {(decision.IsWithChanges ? Words.Swedish["Redaktören har ändrat i förslaget."] + " " : "")}{decision.Reason}")),
            ]), site.Publisher, root + "/rattelser.atom", http, Freshness.Answer);
    }

    /// <summary>Says that something came and of what kind; what it says is read at the desk.</summary>
    private static async Task<IResult> New(HttpContext http)
    {
        var services = http.RequestServices;
        var (registry, site, day, guesses) = (services.GetRequiredService<Registry>(), services.GetRequiredService<Site>(), services.GetRequiredService<SwedishDay>(), services.GetRequiredService<ReceiptGuesses>());
        var secret = (string)http.Request.RouteValues["secret"]!;
        if (guesses.IsTooMany(http))
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        if (!await services.GetRequiredService<EditorTable>().HasFeedAsync(secret, http.RequestAborted))
        {
            guesses.Count(http);
            return TypedResults.NotFound();
        }

        var root = site.Root(http.Request);
        var desk = services.GetRequiredService<Desk>();
        var (waiting, counts) = (await desk.NewestWaitingAsync(MostNew, http.RequestAborted), await desk.CountsAsync(http.RequestAborted));
        var inAll = counts.GetValueOrDefault(CorrectionState.Pending) + counts.GetValueOrDefault(CorrectionState.Asked);
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Answer(new AtomFeed(
            "redaktion", "IOP-registret: nya rättelser", $"{inAll} väntar", DayOf(waiting.FirstOrDefault()?.SubmittedAt, day.Today), root + "/redaktion",
            [
                .. waiting.Select(correction => new AtomEntry(
                    $"redaktion/{correction.Id}", CorrectionWords.Headline(correction.Kind, CorrectionWords.SubjectOf(registry, correction.PartnershipId, correction.Proposal.Subject), Words.Swedish),
                    DayOf(correction.SubmittedAt, day.Today), $"{root}/redaktion/arende/{correction.Id}", CorrectionWords.Of(correction.State, Words.Swedish))),
            ]), site.Publisher, null, http, Freshness.None);
    }

    private static IResult Answer(AtomFeed feed, string author, string? self, HttpContext http, string caching)
    {
        http.Response.Headers.CacheControl = caching;
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return TypedResults.Bytes(AtomForm.Bytes(feed, self, author, []), AtomForm.Type);
    }

    private static DateOnly DayOf(string? instant, DateOnly otherwise) => instant is null ? otherwise : CorrectionWords.Day(instant);
}
