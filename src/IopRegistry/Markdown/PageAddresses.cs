using System.Collections.Frozen;

namespace IopRegistry.Markdown;

/// <summary>Which pages there are. A slug in a file must be one of these, so that a misspelt one does not vanish in silence.</summary>
public static class PageAddresses
{
    private static readonly FrozenDictionary<string, string> Addresses = new Dictionary<string, string>
    {
        ["iop"] = "/om/iop",
        ["kriterier"] = "/om/kriterier",
        ["ratt"] = "/om/ratt",
        ["riktlinjer"] = "/om/riktlinjer",
        ["lastips"] = "/om/lastips",
        ["ordlista"] = "/om/ordlista",
        ["metod"] = "/om/metod",
        ["insyn"] = "/om/insyn",
        ["bidra"] = "/om/bidra",
        ["tillganglighet"] = "/tillganglighet",
        ["dataskydd"] = "/dataskydd",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Slugs => Addresses.Keys.Order(StringComparer.Ordinal);

    public static string? Find(string slug) => Addresses.GetValueOrDefault(slug);
}
