using System.Globalization;

namespace IopRegistry.Publishing;

/// <summary>
/// A reference that gives the same rows to whoever follows it: version of the data and day of the status stand in the link.
/// </summary>
/// <param name="Title">What is cited: a partnership, a search or the whole.</param>
/// <param name="Address">Absolute, with <c>version</c> and <c>asof</c>.</param>
public sealed record Citation(string Title, string Address, string BibTexAddress, DataVersion Version, DateOnly AsOf, string Publisher)
{
    private const string Name = "IOP-registret";

    public string Text =>
        $"{Name} ({Year}). {Title}. {Publisher}. Dataversion {Version.Id}, läget {AsOf.ToIso()}. CC BY 4.0. {Address}";

    /// <summary>An entry of type misc; å, ä and ö as they are, which biber and every later reader take.</summary>
    public string BibTex => string.Join('\n',
        $"@misc{{iop-registret-{Version.Id},",
        $"  author       = {{{{{Name}}}}},",
        $"  title        = {{{{{Escaped(Title)}}}}},",
        $"  year         = {{{Year}}},",
        $"  publisher    = {{{Escaped(Publisher)}}},",
        $"  version      = {{{Version.Id}}},",
        $"  note         = {{Läget {AsOf.ToIso()}. CC BY 4.0}},",
        $"  url          = {{{Address}}},",
        "}", "");

    private string Year => Version.SealedOn.Year.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '{' or '}' or '%' or '&' or '$' or '#' or '_' => $@"\{c}",
        _ => c.ToString(),
    }));
}
