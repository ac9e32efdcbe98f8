using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace IopRegistry.Web.Feeds.Discovery;

internal static class XmlBytes
{
    public static byte[] Of(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            root.Save(xml);
        return bytes.ToArray();
    }
}
