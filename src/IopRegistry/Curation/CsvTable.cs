using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace IopRegistry.Curation;

/// <summary>One record of a CSV file and the line it begins on.</summary>
internal sealed record CsvRow(int Line, string[] Cells);

/// <summary>
/// A CSV file as text cells. Takes what a spreadsheet makes of the canonical form (byte order mark, semicolons, CRLF);
/// refuses anything that is not valid UTF-8 or not well-formed.
/// </summary>
internal sealed record CsvTable(string[] Header, IReadOnlyList<CsvRow> Rows)
{
    /// <summary>Keeps memory bounded whatever lies in the folder.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    public const int MostRows = 250_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null where the file cannot be read as CSV at all; the faults say why.</returns>
    public static CsvTable? Parse(string file, byte[] bytes, List<Fault> faults)
    {
        if (Decode(file, bytes, faults) is not { } text)
            return null;
        if (text.Length == 0)
        {
            faults.Add(new Fault(file, null, null, null, "Filen är tom.", "lägg tillbaka rubrikraden och raderna."));
            return null;
        }

        var rows = Split(file, text, DelimiterOf(text), faults);
        return rows is [var header, .. var rest] ? new CsvTable(header.Cells, rest) : null;
    }

    private static string? Decode(string file, byte[] bytes, List<Fault> faults)
    {
        if (bytes.Length > LargestFile)
        {
            faults.Add(new Fault(file, null, null, null, $"Filen är {bytes.Length} byte; högst {LargestFile} läses.", "kontrollera att det är rätt fil."));
            return null;
        }

        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException bad)
        {
            var at = Math.Clamp(start + bad.Index, 0, bytes.Length - 1);
            var line = bytes.AsSpan(0, at).Count((byte)'\n') + 1;
            faults.Add(new Fault(file, line, null, null,
                string.Create(CultureInfo.InvariantCulture, $"Filen är inte UTF-8: byte {at + 1} är 0x{bytes[at]:X2}."),
                "spara filen som UTF-8 (i Excel: CSV UTF-8)."));
            return null;
        }
    }

    /// <summary>Swedish spreadsheets write semicolons; a header never holds either character in a name.</summary>
    private static char DelimiterOf(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        return header.Count(';') > header.Count(',') ? ';' : ',';
    }

    private static List<CsvRow>? Split(string file, string text, char delimiter, List<Fault> faults)
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            // Malformed quotes are found below, with their line; the package would throw at the first.
            BadDataFound = null,
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, settings);
        var rows = new List<CsvRow>();
        var line = 1;
        while (parser.Read())
        {
            // Blank lines before a record are skipped by the package but counted by it.
            var raw = parser.RawRecord;
            var first = line + LeadingBlankLines(raw);
            line = parser.RawRow + 1;
            if (raw.AsSpan().Count('"') % 2 != 0)
            {
                faults.Add(new Fault(file, first, null, null, "Ett citattecken saknar sin make.", "stäng citattecknet, eller skriv \"\" för ett citattecken i texten."));
                return null;
            }

            if (rows.Count > MostRows)
            {
                faults.Add(new Fault(file, first, null, null, $"Filen har fler än {MostRows} rader.", "kontrollera att det är rätt fil."));
                return null;
            }

            rows.Add(new CsvRow(first, parser.Record!));
        }

        return rows;
    }

    private static int LeadingBlankLines(string raw) => raw.TakeWhile(c => c is '\r' or '\n').Count(c => c == '\n');
}
