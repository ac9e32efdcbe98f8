using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>
/// A drawing as a file of its own: its title above it, below it what it is of, colours as attributes, absolute
/// addresses, and what it shows in words.
/// </summary>
internal static class SvgFile
{
    public const string Type = "image/svg+xml";

    private const string Fonts = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";
    private const double Margin = 16;
    private const double Head = 44;
    private const double Foot = 44;

    /// <param name="root">Of absolute addresses.</param>
    /// <param name="words">Of the picture's language; its links lead to pages in it.</param>
    /// <param name="below">Lines below the drawing.</param>
    public static byte[] Of(Picture picture, string root, Words words, params string[] below)
    {
        var inner = picture.Draw();
        var (width, height) = (Size(inner, "width"), Size(inner, "height"));
        inner.Add(Svg.At("x", Margin), Svg.At("y", Head), new XAttribute("overflow", "visible"));
        foreach (var link in inner.Descendants(Svg.Ns + "a"))
            link.SetAttributeValue("href", root + words.Address(link.Attribute("href")!.Value));
        var whole = Svg.Element(
            "svg", Svg.At("width", width + 2 * Margin), Svg.At("height", height + Head + Foot), new XAttribute("font-family", Fonts),
            new XAttribute("role", "group"), new XAttribute(XNamespace.Xml + "lang", words.Code), new XAttribute("aria-labelledby", "title"), new XAttribute("aria-describedby", "desc"),
            Svg.Element("title", new XAttribute("id", "title"), picture.Title),
            Svg.Element("desc", new XAttribute("id", "desc"), picture.Says),
            Svg.Element("rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#ffffff")),
            Svg.Text(Margin, 26, 16, $"{Tones.Ink} {Tones.Strong}", picture.Title), inner,
            below.Select((line, row) => Svg.Text(Margin, Head + height + 18 + row * 15, 11, Tones.Muted, line)));
        Colour(whole);
        return Bytes(whole);
    }

    private static double Size(XElement drawing, string name) => double.Parse(drawing.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static void Colour(XElement drawing)
    {
        foreach (var toned in drawing.DescendantsAndSelf().Where(element => element.Attribute("class") is not null).ToList())
        {
            var classes = toned.Attribute("class")!;
            classes.Remove();
            toned.Add(Tones.Attributes(classes.Value));
        }
    }

    private static byte[] Bytes(XElement drawing)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            drawing.WriteTo(writer);
        return bytes.ToArray();
    }
}
