using System.Diagnostics.Metrics;

namespace IopRegistry.Web.Operating;

/// <summary>The site's own instruments, beside the framework's. No tag holds anything that a visitor typed.</summary>
internal static class RegistryMeter
{
    private static readonly Meter Meter = new(IopRegistry.Search.SearchMeter.Name);

    private static readonly Counter<long> RefusedRequests = Meter.CreateCounter<long>("iop.requests.refused", "{request}", "Requests refused, by what ran out.");

    private static readonly Histogram<double> ReloadDuration = Meter.CreateHistogram<double>("iop.reload.duration", "s", "Time to load, check and index a changed data folder.");

    public static void Refused(string reason) => RefusedRequests.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public static void Reloaded(TimeSpan took, bool isTaken) =>
        ReloadDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", isTaken ? "taken" : "refused"));
}
