using System.Collections.Immutable;
using IopRegistry.Publishing;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Data;

/// <summary>Without versions in the address only the form.</summary>
public sealed class SkillnadModel(VersionArchive archive, Words words) : PageModel
{
    public const int MostShown = 500;

    public ImmutableArray<KnownVersion> Versions { get; } = archive.All();

    public ImmutableArray<RowDifference>? Differences { get; private set; }

    public string? From { get; private set; }

    public string? Till { get; private set; }

    /// <summary>Where none is chosen yet, the one before the newest: the newest against itself tells nothing.</summary>
    public string? ChosenFrom => From ?? Versions.ElementAtOrDefault(1)?.Version.Id;

    public DifferenceWords Words { get; private set; } = null!;

    public string Query => $"?fran={From}&till={Till}";

    public string Heading => Differences is { IsEmpty: true } ? words["Inget skiljer versionerna"] : words["{0} till {1}", From, Till];

    public IEnumerable<(DifferenceKind Kind, int Count)> Counts =>
        Differences?.CountBy(row => row.Kind).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)) ?? [];

    public IActionResult OnGet()
    {
        if (Request.Query.Count == 0)
            return Page();
        var asked = VersionPair.Read(Request, archive);
        if (asked.Faults.Length > 0)
            return this.Refused(asked.Faults);
        if (asked.Missing is { } missing)
        {
            HttpContext.Features.Set(missing);
            return StatusCode(StatusCodes.Status410Gone);
        }

        (From, Till) = (asked.From!.Version.Id, asked.To!.Version.Id);
        Words = new DifferenceWords(asked.From, asked.To);
        Differences = VersionDifference.Between(asked.From, asked.To);
        return Page();
    }

    public string CountOf(DifferenceKind kind, int count) => kind switch
    {
        DifferenceKind.Added => words.Count(count, "1 tillagd rad", "{0} tillagda rader"),
        DifferenceKind.Changed => words.Count(count, "1 ändrad uppgift", "{0} ändrade uppgifter"),
        DifferenceKind.Ended => words.Count(count, "1 uppgift om att ett partnerskap är avslutat", "{0} uppgifter om att ett partnerskap är avslutat"),
        DifferenceKind.Corrected => words.Count(count, "1 rättad uppgift", "{0} rättade uppgifter"),
        _ => words.Count(count, "1 borttagen rad", "{0} borttagna rader"),
    };

    public string NameOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => words["Tillagd"],
        DifferenceKind.Changed => words["Ändrad"],
        DifferenceKind.Ended => words["Avslutad"],
        DifferenceKind.Corrected => words["Rättad"],
        _ => words["Borttagen"],
    };
}
