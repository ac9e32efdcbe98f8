using System.Collections.Frozen;

namespace IopRegistry.Web.Pictures;

/// <summary>
/// Where each county stands in a map of 21 equal tiles, our own: neighbours lie together and north is up, as far as
/// equal tiles allow. Columns and rows count from 0; the north is shifted by half a tile, since Sweden leans.
/// </summary>
/// <param name="Lines">The county's name without "län", cut where a tile is too narrow for it.</param>
internal sealed record CountyTile(double Column, int Row, params string[] Lines)
{
    public const int Columns = 4;
    public const int Rows = 8;

    private static readonly FrozenDictionary<string, CountyTile> ByCode = new Dictionary<string, CountyTile>
    {
        ["25"] = new(2.5, 0, "Norrbotten"),
        ["24"] = new(2.5, 1, "Väster-", "botten"),
        ["23"] = new(1.5, 2, "Jämtland"),
        ["22"] = new(2.5, 2, "Väster-", "norrland"),
        ["20"] = new(1.5, 3, "Dalarna"),
        ["21"] = new(2.5, 3, "Gävleborg"),
        ["17"] = new(0, 4, "Värmland"),
        ["18"] = new(1, 4, "Örebro"),
        ["19"] = new(2, 4, "Väst-", "manland"),
        ["03"] = new(3, 4, "Uppsala"),
        ["14"] = new(0, 5, "Västra", "Götaland"),
        ["05"] = new(1, 5, "Öster-", "götland"),
        ["04"] = new(2, 5, "Söder-", "manland"),
        ["01"] = new(3, 5, "Stockholm"),
        ["13"] = new(0, 6, "Halland"),
        ["06"] = new(1, 6, "Jönköping"),
        ["08"] = new(2, 6, "Kalmar"),
        ["09"] = new(3, 6, "Gotland"),
        ["12"] = new(0, 7, "Skåne"),
        ["07"] = new(1, 7, "Kronoberg"),
        ["10"] = new(2, 7, "Blekinge"),
    }.ToFrozenDictionary();

    /// <summary>The name in one line.</summary>
    public string Name => string.Join(' ', Lines).Replace("- ", "", StringComparison.Ordinal);

    /// <returns>Null for a county that came into being after this map.</returns>
    public static CountyTile? Of(string countyCode) => ByCode.GetValueOrDefault(countyCode);
}
