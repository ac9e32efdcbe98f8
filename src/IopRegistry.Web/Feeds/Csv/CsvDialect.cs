using System.Buffers;

namespace IopRegistry.Web.Feeds.Csv;

/// <summary>How cells become lines. Canonical is for programs; Excel is for a double click in a Swedish Excel.</summary>
internal sealed record CsvDialect(char Delimiter, bool HasByteOrderMark, bool NeutralisesFormulas)
{
    public static readonly CsvDialect Canonical = new(',', HasByteOrderMark: false, NeutralisesFormulas: false);

    public static readonly CsvDialect Excel = new(';', HasByteOrderMark: true, NeutralisesFormulas: true);

    private readonly SearchValues<char> _needsQuotes = SearchValues.Create([Delimiter, '"', '\r', '\n']);

    public static CsvDialect Of(string name) => name == "excel" ? Excel : Canonical;

    public string Cell(string text)
    {
        // A cell that begins so is run as a formula (OWASP, CSV injection). Canonical data must not be bent for it.
        if (NeutralisesFormulas && text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            text = "'" + text;
        return text.AsSpan().ContainsAny(_needsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
