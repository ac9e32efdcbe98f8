using System.Collections.Immutable;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IopRegistry.Web.Pages.Organisationer;

public sealed class DetailsModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    public Organisation Organisation { get; private set; } = null!;

    public Organisation? Movement { get; private set; }

    public ImmutableArray<Organisation> Branches { get; private set; } = [];

    public ImmutableArray<Unit> Units { get; private set; } = [];

    public ImmutableArray<PartnershipCard> Partnerships { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (Registry.FindOrganisation(id) is not { } organisation)
            return NotFound();
        Organisation = organisation;
        Movement = organisation.PartOf is { } movement ? Registry.FindOrganisation(movement) : null;
        Branches = [.. Registry.Rows.Organisations.Where(row => row.PartOf == id).OrderBy(row => row.Name, Words.Alphabet)];
        Units = [.. Registry.Rows.Units.Where(unit => unit.OrganisationId == id).OrderBy(unit => unit.Name, Words.Alphabet)];
        Partnerships = [.. Cards(Registry.PartnershipsOf(organisation))];
        return Page();
    }
}
