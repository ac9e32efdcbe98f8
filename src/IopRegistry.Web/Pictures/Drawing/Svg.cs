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

    /// <summary>Keeps a label of up to two thirds of the drawing's width inside it, wherever it points.</summary>
    /// <param name="x">A share of the width.</param>
    public static XAttribute? AnchorAt(double x) => x > 2.0 / 3 ? Anchor("end") : x > 1.0 / 3 ? Anchor("middle") : null;

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

    /// <summary>A drawing that is as wide as its place; the width is for where it stands alone.</summary>
    public static XElement Stretching(double width, double height, params object?[] content) => Element(
        "svg", At("width", width), At("height", height), new XAttribute("role", "group"), content);

    /// <param name="x">Places along the width, as shares of it.</param>
    public static XElement Bar(double x, double end, double y, double height, string tone, params object?[] more) => Element(
        "rect", new XAttribute("x", Percent(x)), At("y", y), new XAttribute("width", Percent(end - x)), At("height", height), Class(tone), more);

    public static XElement Upright(double x, double y1, double y2, string tone) => Element(
        "line", new XAttribute("x1", Percent(x)), new XAttribute("x2", Percent(x)), At("y1", y1), At("y2", y2), Class(tone));

    /// <summary>The day asked about, on whatever lies below.</summary>
    public static XElement Day(double x, double y1, double y2) => Element(
        "g", new XAttribute("pointer-events", "none"), Upright(x, y1, y2, Tones.AsOfEdge), Upright(x, y1, y2, Tones.AsOf));

    public static XElement Level(double y, string tone) => Element(
        "line", new XAttribute("x1", "0"), new XAttribute("x2", "100%"), At("y1", y), At("y2", y), Class(tone));

    public static XElement Dot(double x, double y, double radius, string tone) => Element(
        "circle", new XAttribute("cx", Percent(x)), At("cy", y), At("r", radius), Class(tone));

    /// <param name="x">A share of the width.</param>
    public static XElement TextAt(double x, double y, double size, string tone, string text, params object?[] more) => Element(
        "text", new XAttribute("x", Percent(x)), At("y", y), At("font-size", size), Class(tone), more, text);

    /// <summary>A shape of its own units at a place along the width.</summary>
    public static XElement At(double x, double y, params object?[] shapes) => Element(
        "svg", new XAttribute("x", Percent(x)), At("y", y), new XAttribute("overflow", "visible"), new XAttribute("width", "1"), new XAttribute("height", "1"), shapes);

    public static XElement Path(string points, string tone) => Element("path", new XAttribute("d", points), Class(tone));

    public static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>A place along the width, for drawings that stretch with the page while their letters keep their size.</summary>
    public static string Percent(double share) => Number(share * 100) + "%";
}
