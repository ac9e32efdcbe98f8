using System.Collections.Immutable;
using IopRegistry.Insight;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IopRegistry.Web.Pages.Partnerskap.Insyn;

/// <summary>What the public can see of a partnership, also where nothing has been disclosed.</summary>
public sealed class IndexModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    public PublicInsight Insight { get; private set; } = null!;

    public Partnership Partnership => Insight.Partnership;

    public ImmutableArray<LetterRecipient> Recipients { get; private set; } = [];

    public IEnumerable<Clause> AboutInsight => Insight.Clauses.Where(clause => clause.IsAboutInsight);

    public IEnumerable<Clause> OtherClauses => Insight.Clauses.Where(clause => !clause.IsAboutInsight);

    public IActionResult OnGet(string id)
    {
        if (Registry.FindPartnership(id) is not { } partnership)
            return this.Elsewhere(Registry, id, "/insyn" + Query.ToQueryString());
        Insight = PublicInsight.Of(partnership, partnership.On(AsOf), L);
        Recipients = LetterRecipient.Of(Registry, partnership);
        return Page();
    }
}
