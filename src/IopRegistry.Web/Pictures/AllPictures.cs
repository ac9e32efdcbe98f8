using System.Collections.Immutable;

namespace IopRegistry.Web.Pictures;

/// <summary>The pictures of the statistics page by their names in addresses; each is made when asked for.</summary>
internal static class AllPictures
{
    private static readonly ImmutableDictionary<string, Func<PictureScope, Picture>> ByName = new Dictionary<string, Func<PictureScope, Picture>>
    {
        ["lan"] = CountyMap.Known,
        ["lan-pagar"] = CountyMap.Active,
        ["over-tid"] = Course.Of,
        ["status"] = Bars.Statuses,
        ["startar"] = Bars.Years,
        ["fokus"] = Bars.Focus,
        ["langd"] = Bars.Durations,
        ["namnder"] = Bars.Committees,
    }.ToImmutableDictionary();

    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    public static bool Has(string name) => ByName.ContainsKey(name);

    public static Picture Get(string name, PictureScope scope) => ByName[name](scope);
}
