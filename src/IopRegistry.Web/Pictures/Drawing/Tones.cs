using System.Collections.Frozen;
using System.Xml.Linq;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>
/// The tones of a drawing. On a page a style sheet gives each its colour (light, dark, forced, print); a file of its own
/// has the light ones as presentation attributes, which every program reads.
/// </summary>
public static class Tones
{
    public const string Map = "pic-map-";

    /// <summary>Nothing of what is known; a step of 0 is where nothing is known.</summary>
    public const string MapIdle = "pic-map-idle";

    public const string MapInk = "pic-map-ink-";
    public const string Ink = "pic-ink";
    public const string Strong = "pic-strong";
    public const string Muted = "pic-muted";
    public const string Link = "pic-link";

    /// <summary>Left out where the page is narrow.</summary>
    public const string Minor = "pic-minor";

    /// <summary>For numbers that stand on something.</summary>
    public const string Halo = "pic-halo";

    public const string Pale = "pic-pale";
    public const string Grid = "pic-grid";
    public const string Shade = "pic-shade";
    public const string AsOf = "pic-asof";

    /// <summary>Around the day's line, so that it is seen on a filled bar.</summary>
    public const string AsOfEdge = "pic-asof-edge";

    public const string Active = "pic-active";
    public const string Unknown = "pic-unknown";
    public const string Bar = "pic-bar";
    public const string Dot = "pic-dot";

    /// <summary>Seen by the pointer only: room for a finger.</summary>
    public const string Hit = "pic-hit";

    /// <summary>A period that has been agreed.</summary>
    public const string Agreed = "pic-agreed";

    /// <summary>A period that may follow.</summary>
    public const string Option = "pic-option";

    /// <summary>Where a period may reach, but nobody says so.</summary>
    public const string Perhaps = "pic-perhaps";

    /// <summary>On an agreed period: it goes on.</summary>
    public const string Arrow = "pic-arrow";

    private static readonly FrozenDictionary<string, (string Name, string Value)[]> InFiles = new Dictionary<string, (string, string)[]>
    {
        [Map + 0] = [("fill", "#ffffff"), ("stroke", "#6b7c80"), ("stroke-dasharray", "3 3")],
        [MapIdle] = [("fill", "#eef2f3"), ("stroke", "#6b7c80"), ("stroke-width", "1.5")],
        [Map + 1] = [("fill", "#d5e9ee")],
        [Map + 2] = [("fill", "#9dcbd7")],
        [Map + 3] = [("fill", "#27748a")],
        [Map + 4] = [("fill", "#0a4656")],
        [MapInk + 0] = [("fill", "#4c5f65")],
        [MapInk + 1] = [("fill", "#17252a")],
        [MapInk + 2] = [("fill", "#17252a")],
        [MapInk + 3] = [("fill", "#ffffff")],
        [MapInk + 4] = [("fill", "#ffffff")],
        [Ink] = [("fill", "#17252a")],
        [Strong] = [("font-weight", "700")],
        [Link] = [("fill", "#0f5f73"), ("text-decoration", "underline")],
        [Muted] = [("fill", "#4c5f65")],
        [Minor] = [],
        [Halo] = [("stroke", "#ffffff"), ("stroke-width", "3"), ("paint-order", "stroke")],
        [Pale] = [("fill-opacity", "0.35")],
        ["bar-active"] = [("fill", "#14603a")],
        ["bar-upcoming"] = [("fill", "#1d4f91")],
        ["bar-unknown"] = [("fill", "#6a3d86")],
        ["bar-expired"] = [("fill", "#7c4a03")],
        ["bar-ended"] = [("fill", "#3d4a50")],
        [Grid] = [("stroke", "#c3ced0")],
        [Shade] = [("fill", "#eef2f3")],
        [AsOf] = [("stroke", "#17252a"), ("stroke-width", "2"), ("stroke-dasharray", "5 3")],
        [AsOfEdge] = [("stroke", "#ffffff"), ("stroke-width", "6")],
        [Active] = [("fill", "#14603a")],
        [Unknown] = [("fill", "#6a3d86")],
        [Bar] = [("fill", "#0f5f73")],
        [Dot] = [("fill", "#ffffff"), ("stroke", "#17252a"), ("stroke-width", "2")],
        [Hit] = [("fill", "none"), ("pointer-events", "all")],
        [Agreed] = [("fill", "#0f5f73")],
        [Arrow] = [("fill", "none"), ("stroke", "#ffffff"), ("stroke-width", "2.5")],
        [Option] = [("fill", "#ffffff"), ("stroke", "#0f5f73"), ("stroke-width", "2"), ("stroke-dasharray", "5 3")],
        [Perhaps] = [("fill", "none"), ("stroke", "#6a3d86"), ("stroke-width", "2"), ("stroke-dasharray", "2 4")],
    }.ToFrozenDictionary();

    /// <exception cref="KeyNotFoundException">A tone that nobody has given a colour.</exception>
    public static IEnumerable<XAttribute> Attributes(string classes) =>
        classes.Split(' ').SelectMany(tone => InFiles[tone]).Select(attribute => new XAttribute(attribute.Name, attribute.Value));
}
