using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>A drawing as a file of its own: colours in it, absolute addresses, its title and what it shows in words.</summary>
internal static class SvgFile
{
    public const string Type = "image/svg+xml";

    private const string Fonts = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

    /// <param name="root">Of absolute addresses.</param>
    public static byte[] Of(Picture picture, string root)
    {
        var drawing = new XElement(picture.Drawing);
        foreach (var link in drawing.Descendants(Svg.Ns + "a"))
            link.SetAttributeValue("href", root + link.Attribute("href")!.Value);
        foreach (var toned in drawing.DescendantsAndSelf().Where(element => element.Attribute("class") is not null).ToList())
        {
            var classes = toned.Attribute("class")!;
            classes.Remove();
            toned.Add(Tones.Attributes(classes.Value));
        }

        drawing.SetAttributeValue("font-family", Fonts);
        drawing.AddFirst(
            Svg.Element("title", new XAttribute("id", "title"), picture.Title),
            Svg.Element("desc", new XAttribute("id", "desc"), picture.Says),
            Svg.Element("rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#ffffff")));
        drawing.SetAttributeValue("aria-labelledby", "title");
        drawing.SetAttributeValue("aria-describedby", "desc");
        return Bytes(drawing);
    }

    private static byte[] Bytes(XElement drawing)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
            drawing.WriteTo(writer);
        return bytes.ToArray();
    }
}
