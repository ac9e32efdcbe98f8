using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Statistik;

/// <summary>The hits of the shared query in pictures; every mark leads to the search behind it.</summary>
public sealed class IndexModel(Registry registry, SwedishDay day) : DayPage(registry, day)
{
    public int Total => Scope.Hits.Length;
}
