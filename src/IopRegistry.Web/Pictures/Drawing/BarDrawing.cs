using System.Xml.Linq;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>Bars for a file of its own; a page shows them as a table, which a phone and a screen reader like better.</summary>
internal static class BarDrawing
{
    private const double Width = 640;
    private const double Row = 40;
    private const double Longest = 560;

    public static XElement Of(IReadOnlyList<PictureBar> bars)
    {
        var most = Math.Max(1, bars.Select(bar => bar.Count).DefaultIfEmpty().Max());
        return Svg.Stretching(Width, bars.Count * Row, bars.Select((bar, row) => Svg.Link(
            bar.Address, bar.Count,
            Svg.Text(0, row * Row + 14, 13.5, Tones.Ink, bar.Label),
            Svg.Rect(0, row * Row + 19, Longest * bar.Count / most, 12, bar.Tone),
            Svg.Text(Longest * bar.Count / most + 6, row * Row + 30, 13.5, $"{Tones.Ink} {Tones.Strong}", $"{bar.Count}"))));
    }
}
