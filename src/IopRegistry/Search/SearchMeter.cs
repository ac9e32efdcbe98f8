using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IopRegistry.Search;

/// <summary>How long searches take and how many find nothing; never what was asked.</summary>
public static class SearchMeter
{
    public const string Name = "IopRegistry";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("iop.search.duration", "s", "Time to find, count and order.");

    internal static void Searched(long startedAt, int total) =>
        Duration.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, new KeyValuePair<string, object?>("hits", total == 0 ? "none" : "some"));
}
