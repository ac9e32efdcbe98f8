using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;

namespace IopRegistry.Counting;

/// <summary>
/// The report by Famna and Fremia of 2023: what it prints about its own rows, and the rows themselves. What it prints is
/// quoted; everything else is counted.
/// </summary>
public static class Report2023
{
    public const string SourceId = "famna-fremia-2023";

    /// <summary>"94 aktiva IOP:er": the summary and sections 1.2, 1.4 and 3.</summary>
    public const int PrintedTotal = 94;

    /// <summary>"13 kommuner och fem regioner": the summary and section 1.4.</summary>
    public const int PrintedMunicipalities = 13;

    public const int PrintedRegions = 5;

    /// <summary>"Ungefär 40 procent av partnerskapen har en tidsperiod på 1–3 år": section 3, its second paragraph.</summary>
    public const int PrintedPercentOneToThreeYears = 40;

    /// <summary>The day the report describes.</summary>
    /// <returns>Null where the registry does not have the report.</returns>
    public static DateOnly? Day(Registry registry) => registry.Rows.Observations
        .Where(seen => seen.SourceId == SourceId).Select(seen => (DateOnly?)seen.ObservedOn).Max();

    /// <summary>The search for the rows of its chapter 3: what it lists and does not report as ended.</summary>
    public static PartnershipQuery Rows(DateOnly day) => new()
    {
        AsOf = day,
        Chosen = new PartnershipQuery().Chosen
            .Add("source", [SourceId])
            .Add("status", [.. Enum.GetValues<Status>().Where(status => status != Status.Ended).Select(status => Schema.NameOf(status.ToString())).Order(StringComparer.Ordinal)]),
    };

    /// <summary>The codes of the municipalities, or of the regions, of the hits; each once.</summary>
    public static ImmutableArray<string> PlacesOf(IEnumerable<Hit> hits, PlaceKind kind) =>
        [.. hits.SelectMany(hit => hit.Partnership.Places).Where(place => place.Kind == kind).Select(place => Registry.Canonical(place.Code)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>In whole percent, half a percent up.</summary>
    public static int Percent(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
}
