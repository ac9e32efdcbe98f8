using System.Collections.Immutable;

namespace IopRegistry.Counting;

/// <summary>
/// How long a partnership is agreed to run, from the start of the first period to the latest known end; options left out. A class
/// with an end is named by the years it lies between, the upper included.
/// </summary>
public sealed record Duration(string Id, string Name)
{
    private static readonly ImmutableArray<(int Years, Duration Class)> Steps =
    [
        (1, new("0-1", Wording.Key("Högst 1 år"))),
        (2, new("1-2", Wording.Key("Mer än 1, högst 2 år"))),
        (3, new("2-3", Wording.Key("Mer än 2, högst 3 år"))),
        (5, new("3-5", Wording.Key("Mer än 3, högst 5 år"))),
        (200, new("5-", Wording.Key("Mer än 5 år"))),
    ];

    public static Duration OpenEnded { get; } = new("open", Wording.Key("Tills vidare"));

    /// <summary>The classes with a known length, shortest first.</summary>
    public static IEnumerable<Duration> Known => Steps.Select(step => step.Class);

    public static IEnumerable<Duration> All => [.. Known, OpenEnded];

    public static Duration? Find(string id) => All.FirstOrDefault(duration => duration.Id == id);

    /// <returns>Null where the start or the end is not known.</returns>
    public static Duration? Of(Timeline timeline) => (timeline.Beginning, timeline.LatestEnd) switch
    {
        (_, { IsOpen: true }) => OpenEnded,
        ({ } start, { Date: { } end }) => Steps.First(step => end.Latest < start.Earliest.AddYears(step.Years)).Class,
        _ => null,
    };
}
