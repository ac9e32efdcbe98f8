using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Feeds.Changes;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Andringar;

/// <summary>The public log: what changed, in the world or in the registry's knowledge, why, and by which source.</summary>
public sealed class IndexModel(Registry registry, Words words) : PageModel
{
    public ChangeQuery Query { get; private set; } = ChangeQuery.Everything;

    public ImmutableArray<ChangeEntry> All { get; private set; } = [];

    public IEnumerable<ChangeEntry> Shown => All.Skip((int)Math.Min((Query.Shared.Page - 1L) * Query.Shared.Size, All.Length)).Take(Query.Shared.Size);

    public bool HasOlder => (long)Query.Shared.Page * Query.Shared.Size < All.Length;

    public bool HasNewer => Query.Shared.Page > 1;

    /// <summary>What the log is narrowed to, in words; empty where it is whole.</summary>
    public IEnumerable<string> Narrowed =>
    [
        .. Query.Partnerships.Select(id => registry.FindPartnership(id) is { } partnership ? words.TitleOf(partnership) : id),
        .. Query.Shared.Chosen.SelectMany(chosen => chosen.Value.Select(value => Filter.Get(chosen.Key).In(words, registry, value) ?? value)),
        .. Query.Kinds.Select(kind => words.Of(kind).ToLowerInvariant()),
    ];

    public IActionResult OnGet()
    {
        (Query, var faults) = ChangeQuery.Read(registry, RequestQuery.Pairs(Request), words);
        if (!faults.IsEmpty)
            return this.Refused(faults);
        All = ChangeLog.Of(registry, Query);
        return Page();
    }

    /// <summary>The address of another page or form of the same log.</summary>
    public string Address(string ending, int page) =>
        "/andringar" + ending + QueryString.Create((Query with { Shared = Query.Shared with { Page = page } }).Pairs()!);
}
