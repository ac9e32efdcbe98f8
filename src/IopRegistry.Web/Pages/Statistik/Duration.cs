using System.Collections.Immutable;

namespace IopRegistry.Web.Pages.Statistik;

/// <summary>How long partnerships are agreed to run, from the first known start to the latest known end; options left out.</summary>
public static class Duration
{
    private static readonly ImmutableArray<(int Years, string Name)> Steps =
    [
        (1, "Högst 1 år"), (2, "Mer än 1, högst 2 år"), (3, "Mer än 2, högst 3 år"), (5, "Mer än 3, högst 5 år"), (200, "Mer än 5 år"),
    ];

    private const string Open = "Tills vidare";

    private const string NotKnown = "Start eller slut inte känt";

    public static IEnumerable<string> Names => [.. Steps.Select(step => step.Name), Open, NotKnown];

    public static string NameOf(Timeline timeline) => (timeline.FirstStart, timeline.LatestEnd) switch
    {
        (_, { IsOpen: true }) => Open,
        ({ } start, { Date: { } end }) => Steps.First(step => end.Latest < start.Earliest.AddYears(step.Years)).Name,
        _ => NotKnown,
    };
}
