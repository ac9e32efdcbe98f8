namespace IopRegistry.Web.Data;

/// <summary>Which day it is in Sweden; every status without <c>asof</c> is for this day.</summary>
public sealed class SwedishDay(TimeProvider clock)
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Stockholm).DateTime);

    /// <summary>The instant at which a day begins in Sweden. No change of clocks falls on midnight there.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Stockholm.GetUtcOffset(midnight));
    }
}
