namespace IopRegistry.Web.Data;

/// <summary>Which day it is in Sweden; every status without <c>asof</c> is for this day.</summary>
public sealed class SwedishDay(TimeProvider clock)
{
    public DateOnly Today => Stockholm.Today(clock);
}
