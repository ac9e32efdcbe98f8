using System.Collections.Immutable;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IopRegistry.Web.Pages.Namnder;

public sealed class DetailsModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    public Unit Unit { get; private set; } = null!;

    /// <summary>The others of its group: a committee's administration and the reverse.</summary>
    public ImmutableArray<Unit> Siblings { get; private set; } = [];

    public ImmutableArray<PartnershipCard> Partnerships { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (Registry.FindUnit(id) is not { } unit)
            return NotFound();
        Unit = unit;
        Siblings = [.. Registry.WithGroup(unit).Where(other => other.Id != id)];
        Partnerships = [.. Cards(Registry.PartnershipsOf(unit))];
        return Page();
    }
}
