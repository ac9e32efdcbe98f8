namespace IopRegistry.Curation;

/// <summary>
/// Reads quotes and line ends strictly by RFC 4180 (line ends LF or CRLF). The CSV package guesses where the form is
/// broken: it takes a lone CR for a line end and text after a closing quote for part of the cell, so that a damaged file
/// would become another table than the one that stands there.
/// </summary>
internal sealed class CsvForm(string file, string text, char delimiter)
{
    private readonly List<int> _lines = [];
    private int _at;
    private int _line = 1;
    private int _cell;

    /// <returns>The line each record begins on, blank lines left out; null with a fault where the form is broken.</returns>
    public IReadOnlyList<int>? LinesOfRecords(List<Fault> faults)
    {
        while (_at < text.Length)
        {
            if (LineEndLength() is > 0 and var length)
            {
                _at += length;
                _line++;
                continue;
            }

            _lines.Add(_line);
            if (Record() is { } flaw)
            {
                faults.Add(flaw);
                return null;
            }
        }

        return _lines;
    }

    private Fault? Record()
    {
        for (_cell = 0; ; _cell++)
        {
            if (_at < text.Length && (text[_at] == '"' ? Quoted() : Bare()) is { } flaw)
                return flaw;
            if (_at == text.Length)
                return null;
            if (LineEndLength() is > 0 and var length)
            {
                _at += length;
                _line++;
                return null;
            }

            _at++;
        }
    }

    private Fault? Bare()
    {
        var start = _at;
        var length = text.AsSpan(start).IndexOfAny([delimiter, '"', '\r', '\n']);
        _at = length < 0 ? text.Length : start + length;
        if (_at == text.Length || text[_at] == delimiter || LineEndLength() > 0)
            return null;
        return text[_at] == '"'
            ? Flaw(_line, start, "Ett citattecken står mitt i en cell.", "sätt hela cellen inom citattecken och skriv \"\" för ett citattecken i texten.")
            : Flaw(_line, start, "Raden slutar med ett ensamt CR (gammalt Mac-radslut).", "spara filen med radslut LF eller CRLF.");
    }

    private Fault? Quoted()
    {
        var (start, opened) = (_at, _line);
        for (_at++; ; _at += 2)
        {
            var length = text.AsSpan(_at).IndexOf('"');
            if (length < 0)
                return Flaw(opened, start, "Ett citattecken saknar sin make.", "stäng citattecknet, eller skriv \"\" för ett citattecken i texten.");
            _line += text.AsSpan(_at, length).Count('\n');
            _at += length;
            if (_at + 1 == text.Length || text[_at + 1] != '"')
                break;
        }

        _at++;
        return _at == text.Length || text[_at] == delimiter || LineEndLength() > 0
            ? null
            : Flaw(opened, start, "Det står text efter cellens avslutande citattecken.", "skriv \"\" för ett citattecken i texten, eller sätt ett skiljetecken efter cellen.");
    }

    private int LineEndLength() => text[_at] switch
    {
        '\n' => 1,
        '\r' when _at + 1 < text.Length && text[_at + 1] == '\n' => 2,
        _ => 0,
    };

    private Fault Flaw(int line, int start, string problem, string remedy)
    {
        var rest = text.AsSpan(start, Math.Min(text.Length - start, Fault.LongestShown));
        var shown = rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest;
        return new Fault(file, line, Column(), shown.ToString(), problem, remedy);
    }

    /// <summary>The name above the cell, as far as the header can be read.</summary>
    private string? Column()
    {
        if (_lines.Count == 1)
            return null;
        var header = text.TrimStart('\r', '\n').Split('\n', 2)[0].TrimEnd('\r').Split(delimiter);
        return _cell < header.Length ? header[_cell].Trim('"') : null;
    }
}
