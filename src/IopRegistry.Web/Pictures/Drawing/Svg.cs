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

    public static XElement Text(double x, double y, double size, string tone, string text, params object?[] more) => Element(
        "text", At("x", x), At("y", y), At("font-size", size), Class(tone), more, text);

    /// <param name="anchor">middle or end.</param>
    public static XAttribute Anchor(string anchor) => new("text-anchor", anchor);

    /// <summary>A mark that leads to what it counts; its texts say what it is.</summary>
    /// <param name="address">Null where no search gives what the mark counts; it is only a mark then.</param>
    public static XElement Link(string? address, int count, params object?[] marks) => address is null
        ? Element("g", marks)
        : Element("a", new XAttribute("href", address), new XAttribute("data-count", count), marks);

    /// <summary>The same of shapes only: the label says what they are.</summary>
    public static XElement Link(string? address, int count, string label, params object?[] marks)
    {
        var link = Link(address, count, [Element("title", label), .. marks]);
        link.SetAttributeValue("aria-label", address is null ? null : label);
        return link;
    }

    public static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>A place along the width, for drawings that stretch with the page while their letters keep their size.</summary>
    public static string Percent(double share) => Number(share * 100) + "%";
}
