using IopRegistry.Web.Data;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Http;

/// <summary>
/// When an answer last changed, for <c>Last-Modified</c>. Data carries a day of sealing but may be sealed twice in it, so
/// while that day is not over the instant is the one at which this site first answered from the version: then no
/// client keeps the first version of the day on the strength of the date.
/// </summary>
internal sealed class ModifiedAt(TimeProvider clock, SwedishDay day)
{
    private sealed record Seen(string Version, DateTimeOffset At);

    private volatile Seen? _seen;

    /// <returns>Whole seconds, as HTTP writes them; never later than now.</returns>
    public DateTimeOffset Of(Provenance about)
    {
        var sealing = Stockholm.StartOf(about.Version.SealedOn.AddDays(1));
        var first = FirstSeen(about.Version.Tag);
        // Rows taken out of an old version since change it without changing its day.
        var data = about.Version.IsAsSealed && sealing < first ? sealing : first;
        var midnight = Stockholm.StartOf(day.Today);
        var at = about.FollowsToday && midnight > data ? midnight : data;
        return DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
    }

    private DateTimeOffset FirstSeen(string version)
    {
        if (_seen is { } seen && seen.Version == version)
            return seen.At;
        _seen = new Seen(version, clock.GetUtcNow());
        return _seen.At;
    }
}
