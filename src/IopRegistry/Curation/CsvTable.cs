using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace IopRegistry.Curation;

/// <summary>One record of a CSV file and the line it begins on.</summary>
internal sealed record CsvRow(int Line, string[] Cells);

/// <summary>
/// A CSV file as text cells. Takes what a spreadsheet makes of the canonical form (byte order mark, semicolons, CRLF,
/// blank lines); refuses anything that is not valid UTF-8 or not well-formed.
/// </summary>
internal sealed record CsvTable(CsvRow Header, IReadOnlyList<CsvRow> Rows)
{
    public const int MostRows = 250_000;

    /// <returns>Null where the file cannot be read as CSV at all; the faults say why.</returns>
    public static CsvTable? Parse(string file, byte[] bytes, List<Fault> faults)
    {
        if (Utf8Text.Decode(file, bytes, faults) is not { } text)
            return null;
        var delimiter = DelimiterOf(text);
        if (new CsvForm(file, text, delimiter).LinesOfRecords(faults) is not { } lines)
            return null;
        if (lines.Count == 0)
            return Refused(faults, new Fault(file, null, null, null, "Filen är tom.", "lägg tillbaka rubrikraden och raderna."));
        if (lines.Count - 1 > MostRows)
            return Refused(faults, new Fault(file, lines[MostRows + 1], null, null, $"Filen har {lines.Count - 1} rader; högst {MostRows} läses.", "kontrollera att det är rätt fil."));
        var rows = Read(text, delimiter, lines);
        return new CsvTable(rows[0], rows[1..]);
    }

    /// <summary>Swedish spreadsheets write semicolons; a header never holds either character in a name.</summary>
    private static char DelimiterOf(string text)
    {
        var rest = text.AsSpan().TrimStart("\r\n");
        var header = rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest;
        return header.Count(';') > header.Count(',') ? ';' : ',';
    }

    private static List<CsvRow> Read(string text, char delimiter, IReadOnlyList<int> lines)
    {
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString() });
        var rows = new List<CsvRow>(lines.Count);
        while (parser.Read())
            rows.Add(new CsvRow(lines[rows.Count], parser.Record!));
        return rows.Count == lines.Count
            ? rows
            : throw new InvalidOperationException($"CsvHelper read {rows.Count} records where {nameof(CsvForm)} found {lines.Count}.");
    }

    private static CsvTable? Refused(List<Fault> faults, Fault fault)
    {
        faults.Add(fault);
        return null;
    }
}
