using System.Globalization;
using System.Xml.Linq;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>Elements of a drawing. Numbers are in the drawing's own units, or a share of its width with a percent sign.</summary>
internal static class Svg
{
    public static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object?[] content) => new(Ns + name, content);

    public static XAttribute At(string name, double value) => new(name, Number(value));

    public static XAttribute Class(string names) => new("class", names);

    public static XElement Rect(double x, double y, double width, double height, string tone, double round = 0) => Element(
        "rect", At("x", x), At("y", y), At("width", width), At("height", height), round > 0 ? At("rx", round) : null, Class(tone));

    /// <param name="anchor">start, middle or end.</param>
    public static XElement Text(double x, double y, double size, string tone, string text, string anchor = "start") => Element(
        "text", At("x", x), At("y", y), At("font-size", size), anchor == "start" ? null : new XAttribute("text-anchor", anchor), Class(tone), text);

    /// <summary>A mark that leads somewhere. The label says what it is and how many, since a shape has no words.</summary>
    /// <param name="address">Null where no search gives what the mark counts; it is only a mark then.</param>
    public static XElement Link(string? address, string label, params object?[] marks) => address is null
        ? Element("g", Element("title", label), marks)
        : Element("a", new XAttribute("href", address), new XAttribute("aria-label", label), Element("title", label), marks);

    public static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>A place along the width, for drawings that stretch with the page while their letters keep their size.</summary>
    public static string Percent(double share) => Number(share * 100) + "%";
}
