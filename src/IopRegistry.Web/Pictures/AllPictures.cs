using System.Collections.Immutable;

namespace IopRegistry.Web.Pictures;

/// <summary>The pictures of the statistics page by their names in addresses; each is drawn when asked for.</summary>
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

    /// <returns>Null where no picture has that name.</returns>
    public static Picture? Draw(string name, PictureScope scope) => ByName.GetValueOrDefault(name)?.Invoke(scope);
}
