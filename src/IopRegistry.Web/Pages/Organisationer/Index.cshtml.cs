using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Organisationer;

[TakesKeys("q", "kind")]
public sealed class IndexModel(Registry registry, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public ImmutableArray<(OrganisationKind? Kind, int Count)> Kinds { get; private set; } = [];

    public ImmutableArray<IGrouping<string, Organisation>> Letters { get; private set; } = [];

    public int Total => Letters.Sum(letter => letter.Count());

    public int CountOf(Organisation organisation) => registry.PartnershipsOf(organisation).Count();

    /// <summary>Empty where it is not known, and where the name says it: "Kalmar kommun", "Stiftelsen Botildenborg".</summary>
    public string FormBeside(Organisation organisation) =>
        organisation.Kind is { } kind && !Words.Contains(organisation.Name, words.Of(kind)) ? words.Of(kind) : "";

    public static string ValueOf(OrganisationKind? kind) => kind is { } known ? Schema.NameOf(known.ToString()) : Filter.MissingValue;

    public IActionResult OnGet()
    {
        var all = registry.Rows.Organisations;
        Kinds = [.. all.GroupBy(row => row.Kind).Select(group => (group.Key, group.Count())).OrderByDescending(kind => kind.Item2)];
        if (!string.IsNullOrWhiteSpace(Kind) && Kinds.All(kind => ValueOf(kind.Kind) != Kind))
            return this.Refused([new QueryFault("kind", Kind, words["Organisationsformen finns inte."], words["välj bland: {0}.", string.Join(", ", Kinds.Select(kind => ValueOf(kind.Kind)))])]);
        Letters =
        [
            .. all.Where(row => Fits(row))
                .OrderBy(row => row.Name, Words.Alphabet)
                .GroupBy(row => char.IsLetter(row.Name[0]) ? row.Name[..1].ToUpper(Words.Swedish.Culture) : "0–9"),
        ];
        return Page();
    }

    private bool Fits(Organisation row) =>
        (string.IsNullOrWhiteSpace(Kind) || ValueOf(row.Kind) == Kind)
        && (string.IsNullOrWhiteSpace(Q) || row.Aliases.Append(row.Name).Append(row.OrgNumber ?? "").Any(name => Words.Contains(name, Q.Trim())));
}
