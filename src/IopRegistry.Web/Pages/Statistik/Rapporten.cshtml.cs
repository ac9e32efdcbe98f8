using System.Collections.Immutable;
using IopRegistry.Counting;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Pictures;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Statistik;

/// <summary>The report of 2023 beside its own rows: its two charts made anew, and where text and rows part.</summary>
[TakesKeys]
public sealed class RapportenModel(Registry registry, SwedishDay day) : PageModel
{
    private const string Care = "halsa-vard";

    private PartnershipQuery _rows = new();

    public DateOnly Day => _rows.AsOf!.Value;

    public Source Source => registry.FindSource(Report2023.SourceId)!;

    public PictureScope Scope { get; private set; } = null!;

    public int Total => Scope.Hits.Length;

    public Picture Focus => Bars.Focus(Scope);

    public Picture Durations => Bars.Durations(Scope);

    public int Active => CountWith("status", "active");

    public int Expired => CountWith("status", "expired");

    public int Unknown => CountWith("status", "unknown");

    public int WithSeveralFocusAreas => Scope.Hits.Count(hit => hit.Partnership.FocusAreas.Length > 1);

    public int OneToThree => CountWith("duration", "1-2", "2-3");

    public int UpToThree => CountWith("duration", "0-1", "1-2", "2-3");

    public int OverThree => CountWith("duration", "3-5", "5-");

    public int OverThreeInCare => Scope.Hits.Count(hit => Has(hit, "duration", ["3-5", "5-"]) && hit.Partnership.FocusAreas.Contains(Care));

    public string CareName => Scope.NameOf("focus", Care);

    public IActionResult OnGet()
    {
        if (Report2023.Day(registry) is not { } reported || registry.FindSource(Report2023.SourceId) is null)
            return NotFound();
        _rows = Report2023.Rows(reported) with { Version = HttpContext.Features.Get<ChosenVersion>()?.Name };
        Scope = new PictureScope(registry, _rows, day.Today, Words.For(Request));
        return Page();
    }

    public ImmutableArray<string> PlacesOf(PlaceKind kind) => Report2023.PlacesOf(Scope.Hits, kind);

    public int CountIn(IEnumerable<string> places) => CountWith("place", [.. places]);

    /// <summary>The search for those of the rows that have one of the values.</summary>
    public string AddressOf(string key, params string[] values) => "/partnerskap" + (values.Length == 0 ? _rows : _rows with { Chosen = _rows.Chosen.SetItem(key, [.. values]) }).ToQueryString();

    public string OverThreeInCareAddress => "/partnerskap" + (_rows with { Chosen = _rows.Chosen.SetItem("duration", ["3-5", "5-"]).SetItem("focus", [Care]) }).ToQueryString();

    private int CountWith(string key, params string[] values) => Scope.Hits.Count(hit => Has(hit, key, values));

    private bool Has(Hit hit, string key, string[] values) => Filter.Get(key).ValuesOf(registry, hit.Partnership, hit.Status.Status).Any(values.Contains);
}
