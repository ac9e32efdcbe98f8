using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace IopRegistry.Curation;

/// <summary>
/// The one form a sealed table has: UTF-8 without byte order mark, comma, LF, header, rows sorted by key, quotes only
/// where a cell needs them. Whatever a spreadsheet does to a file, sealing it undoes, so that diffs show facts only.
/// </summary>
internal static class CanonicalCsv
{
    /// <param name="rows">Sorted by key, as <see cref="ReadTables"/> keeps them.</param>
    public static byte[] Write(TableSchema table, IEnumerable<object> rows) => Write(
        [table.Columns.Select(column => column.Name), .. rows.Select(row => table.Columns.Select(column => Cell.Write(column, row)))]);

    /// <param name="records">The header first.</param>
    public static byte[] Write(IEnumerable<IEnumerable<string>> records)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n",
            ShouldQuote = cell => cell.Field is { } field && field.AsSpan().IndexOfAny(",\"\r\n") >= 0,
        }))
        {
            foreach (var record in records)
                WriteRecord(csv, record);
        }

        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString());
    }

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
