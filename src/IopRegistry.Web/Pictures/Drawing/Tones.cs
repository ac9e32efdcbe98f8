using System.Collections.Frozen;
using System.Xml.Linq;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>
/// The tones of a drawing. On a page a style sheet gives each its colour (light, dark, forced, print); a file of its own
/// has the light ones as presentation attributes, which every program reads.
/// </summary>
internal static class Tones
{
    public const string Map = "pic-map-";
    public const string MapInk = "pic-map-ink-";
    public const string Ink = "pic-ink";
    public const string Strong = "pic-strong";
    public const string Muted = "pic-muted";

    private static readonly FrozenDictionary<string, (string Name, string Value)[]> InFiles = new Dictionary<string, (string, string)[]>
    {
        [Map + 0] = [("fill", "#ffffff"), ("stroke", "#6b7c80"), ("stroke-dasharray", "3 3")],
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
        [Muted] = [("fill", "#4c5f65")],
    }.ToFrozenDictionary();

    public static IEnumerable<string> All => InFiles.Keys;

    /// <exception cref="KeyNotFoundException">A tone that nobody has given a colour.</exception>
    public static IEnumerable<XAttribute> Attributes(string classes) =>
        classes.Split(' ').SelectMany(tone => InFiles[tone]).Select(attribute => new XAttribute(attribute.Name, attribute.Value));
}
