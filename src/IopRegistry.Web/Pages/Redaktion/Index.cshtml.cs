using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Insight;
using IopRegistry.Web.Corrections;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Rattelser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>The queue, and the button that publishes what is approved.</summary>
[Authorize(Policy = EditorServices.Editor)]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(Registry registry, Desk desk, Publication publication, LiveRegistry live, TimeProvider clock) : PageModel
{
    public QueueQuery Query { get; private set; } = new(null, null, null, 1);

    public ImmutableArray<Correction> Queue { get; private set; } = [];

    public ImmutableDictionary<CorrectionState, long> Counts { get; private set; } = ImmutableDictionary<CorrectionState, long>.Empty;

    /// <summary>After the button.</summary>
    public PublishReport? Report { get; private set; }

    public long Waiting => Counts.GetValueOrDefault(CorrectionState.Pending);

    public long ToPublish => Counts.GetValueOrDefault(CorrectionState.Approved) + Counts.GetValueOrDefault(CorrectionState.Publishing);

    public string TitleOf(Correction correction) => CorrectionWords.SubjectOf(registry, correction.Proposal);

    public Task OnGetAsync() => Show();

    public async Task OnPostAsync()
    {
        // Goes on where the editor leaves: what is begun must be finished.
        Report = await publication.PublishAsync(User.Identity!.Name!);
        if (!Report.Published.IsEmpty)
            live.Reload(clock.GetUtcNow());
        await Show();
    }

    /// <summary>The queue's address with another page.</summary>
    public string Address(int page) => "/redaktion" + QueryString.Create(
    [
        KeyValuePair.Create("tillstand", Query.State?.ToString()), KeyValuePair.Create("slag", Query.Kind is { } kind ? CorrectionWords.SlugOf(kind) : null),
        KeyValuePair.Create("ord", Query.Words), KeyValuePair.Create("sida", (string?)page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ]);

    private async Task Show()
    {
        var query = Request.Query;
        Query = new QueueQuery(
            Enum.TryParse<CorrectionState>(query["tillstand"], out var state) ? state : null, CorrectionWords.KindOf(query["slag"]),
            CitizenText.Clean(query["ord"]), int.TryParse(query["sida"], out var page) && page is > 0 and < 100_000 ? page : 1);
        Queue = await desk.QueueAsync(Query, HttpContext.RequestAborted);
        Counts = await desk.CountsAsync(HttpContext.RequestAborted);
    }
}
