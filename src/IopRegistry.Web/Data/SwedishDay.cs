namespace IopRegistry.Web.Data;

/// <summary>Which day it is in Sweden; every status without <c>asof</c> is for this day.</summary>
public sealed class SwedishDay(TimeProvider clock)
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Stockholm).DateTime);
}
