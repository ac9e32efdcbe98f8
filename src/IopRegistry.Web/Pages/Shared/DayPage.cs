using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pictures;
using IopRegistry.Web.Pictures.Timelines;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>A page that takes the shared query and says what is known for one day: today in Sweden, or the day of <c>asof</c>.</summary>
public abstract class DayPage(Registry registry, SwedishDay day) : PageModel
{
    private PictureScope? _scope;

    public Registry Registry => registry;

    public PartnershipQuery Query { get; private set; } = new();

    public Words L => Words.For(Request);

    public DateOnly Today { get; } = day.Today;

    public DateOnly AsOf => Query.AsOf ?? Today;

    /// <summary>The query string that keeps the chosen day and version on the way to another page; empty for today and the version in use.</summary>
    public string DayQuery { get; private set; } = "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        (Query, var faults) = Read();
        DayQuery = Query.OnlyDay.ToQueryString();
        if (!faults.IsEmpty)
            context.Result = Refuse(faults);
        else if (Query.AsOf is { } chosen)
            HttpContext.Features.Set(new ChosenDay(chosen));
    }

    public Hit HitOf(Partnership partnership) => new(registry, partnership, partnership.On(AsOf));

    /// <summary>In the order of the search: those that run first, then by title.</summary>
    public IEnumerable<PartnershipCard> Cards(IEnumerable<Partnership> partnerships) => partnerships
        .Select(HitOf)
        .OrderBy(hit => hit.Status.Status).ThenBy(hit => hit.Partnership.Title, Words.Alphabet)
        .Select(hit => new PartnershipCard(hit, DayQuery, L));

    /// <summary>The address of a search for one value, on the chosen day.</summary>
    public string SearchFor(string key, string value) =>
        "/partnerskap" + Query.OnlyDay.Toggle(key, value).ToQueryString();

    /// <summary>A picture of the hits of this page's query.</summary>
    public Picture Picture(string name) => AllPictures.Get(name, Scope);

    /// <returns>Null where nothing of it is dated.</returns>
    public Picture? TimelineOf(Partnership partnership) =>
        partnership.IsDated ? RecordTimeline.Of(Scope, partnership) : null;

    /// <param name="address">Of the page that has the partnerships.</param>
    /// <returns>Null where there is nothing to see side by side.</returns>
    public TimelineList? TimelinesOf(IEnumerable<Partnership> partnerships, string address) =>
        partnerships.Count(row => row.IsDated) > 1 ? TimelineList.Of(Scope, partnerships, address + "/tidslinje") : null;

    protected PictureScope Scope => _scope ??= new PictureScope(registry, Query, Today, L);

    /// <summary>The same search narrowed to what ends within so many months of the chosen day.</summary>
    public string EndingWithin(int months) => "/partnerskap" + (Query with
    {
        Page = 1,
        EndsFrom = Bound(AsOf),
        EndsTo = Bound(AsOf.AddMonths(months)),
    }).ToQueryString();

    private static DateBound Bound(DateOnly day) => new(day.ToIso(), day);

    /// <summary>What the page's address says beside the shared query.</summary>
    public virtual IEnumerable<KeyValuePair<string, string>> Beside => [];

    protected virtual (PartnershipQuery Query, ImmutableArray<QueryFault> Faults) Read() => RequestQuery.Read(registry, Request);

    protected virtual IActionResult Refuse(ImmutableArray<QueryFault> faults) => this.Refused(faults);
}
