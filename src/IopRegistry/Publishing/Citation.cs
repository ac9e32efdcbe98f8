using System.Globalization;

namespace IopRegistry.Publishing;

/// <summary>
/// A reference that gives the same rows to whoever follows it: version of the data and day of the status stand in the link.
/// </summary>
/// <param name="Title">What is cited: a partnership, a search or the whole.</param>
/// <param name="Address">Absolute, with <c>version</c> and <c>asof</c>.</param>
/// <param name="Publisher">Null until configured, and then left out.</param>
public sealed record Citation(string Title, string Address, string BibTexAddress, DataVersion Version, DateOnly AsOf, string? Publisher, Wording Words)
{
    private const string Name = "IOP-registret";

    public string Text =>
        string.Join(' ', new[] { $"{Name} ({Year}).", $"{Title}.", Publisher is null ? null : $"{Publisher}.", Words["Dataversion {0}, läget {1}.", Version.Id, AsOf.ToIso()], "CC BY 4.0.", Address }.OfType<string>());

    /// <summary>An entry of type misc; å, ä and ö as they are, which biber and every later reader take.</summary>
    public string BibTex => string.Join('\n', new[]
    {
        $"@misc{{iop-registret-{Version.Id},",
        $"  author       = {{{{{Name}}}}},",
        $"  title        = {{{{{Escaped(Title)}}}}},",
        $"  year         = {{{Year}}},",
        Publisher is null ? null : $"  publisher    = {{{Escaped(Publisher)}}},",
        $"  version      = {{{Version.Id}}},",
        $"  note         = {{{Words["Läget {0}", AsOf.ToIso()]}. CC BY 4.0}},",
        $"  url          = {{{Address}}},",
        "}",
        "",
    }.OfType<string>());

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
