using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>A column as people read of it.</summary>
public sealed record DescribedColumn(string Name, string Title, string Description, int Line);

/// <summary>A table as people read of it.</summary>
public sealed record DescribedTable(string Name, string Title, string Description, int Line, ImmutableArray<DescribedColumn> Columns)
{
    public DescribedColumn? Find(string column) => Columns.FirstOrDefault(known => known.Name == column);
}

/// <summary>
/// The data dictionary in <c>README.md</c> of the data folder: for each table a section <c>## name.csv</c>, a line
/// <c>**Title.** Description</c> and a Markdown table of column, title and meaning.
/// </summary>
public sealed record DataDescription(ImmutableArray<DescribedTable> Tables)
{
    public const string FileName = "README.md";

    public DescribedTable? Find(string table) => Tables.FirstOrDefault(known => known.Name == table);

    public static DataDescription Parse(string markdown)
    {
        var lines = markdown.Split('\n').Select((text, index) => (Text: text.Trim(), Line: index + 1)).ToList();
        var starts = lines.Where(line => line.Text.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.Line).Append(lines.Count + 1).ToList();
        return new DataDescription(
        [
            .. starts.Zip(starts.Skip(1), (start, end) => lines[(start - 1)..(end - 1)])
                .Where(section => section[0].Text.EndsWith(".csv", StringComparison.Ordinal))
                .Select(ReadTable),
        ]);
    }

    /// <summary>Every table, column and allowed value is described, and nothing that does not exist.</summary>
    public IEnumerable<Fault> Faults() =>
        Schema.Tables.SelectMany(table => Find(table.Name) is { } described
            ? table.Columns.SelectMany(column => Faults(table, column, described)).Concat(Unknown(table, described))
            : [Flaw(null, table.FileName, "Tabellen är inte beskriven.", $"lägg till avsnittet \"## {table.FileName}\".")]);

    private static IEnumerable<Fault> Faults(TableSchema table, ColumnSchema column, DescribedTable described)
    {
        if (described.Find(column.Name) is not { Title.Length: > 0, Description.Length: > 0 } words)
            return [Flaw(described.Line, $"{table.Name}.{column.Name}", "Kolumnen är inte beskriven.", $"lägg till raden \"| {column.Name} | namn | betydelse |\" under {table.FileName}.")];
        return column.Choices
            .Where(choice => !words.Description.Contains($"`{choice}`", StringComparison.Ordinal))
            .Select(choice => Flaw(words.Line, $"{table.Name}.{column.Name}", $"Det tillåtna värdet {choice} är inte beskrivet.", $"förklara `{choice}` på raden."));
    }

    private static IEnumerable<Fault> Unknown(TableSchema table, DescribedTable described) => described.Columns
        .Where(column => table.Find(column.Name) is null)
        .Select(column => Flaw(column.Line, $"{table.Name}.{column.Name}", "Kolumnen finns inte.", "ta bort raden."));

    private static Fault Flaw(int? line, string column, string problem, string remedy) =>
        new(FileName, line, column, null, problem, remedy);

    private static DescribedTable ReadTable(List<(string Text, int Line)> section)
    {
        var said = section.Skip(1).Select(line => line.Text).FirstOrDefault(text => text.StartsWith("**", StringComparison.Ordinal)) ?? "";
        var (title, description) = said.Split("**", 3) is [_, var bold, var rest] ? (bold.TrimEnd('.'), rest.Trim()) : ("", "");
        var columns = section.Where(line => line.Text.StartsWith('|')).Skip(2).Select(ReadColumn);
        return new DescribedTable(section[0].Text["## ".Length..^".csv".Length].Trim(), title, description, section[0].Line, [.. columns]);
    }

    private static DescribedColumn ReadColumn((string Text, int Line) row)
    {
        // \| is how a Markdown table writes a vertical bar in a cell.
        var cells = row.Text.Replace("\\|", "\u0001", StringComparison.Ordinal).Trim('|').Split('|').Select(cell => cell.Trim().Replace('\u0001', '|')).ToList();
        return new DescribedColumn(cells[0].Trim('`'), cells.ElementAtOrDefault(1) ?? "", cells.ElementAtOrDefault(2) ?? "", row.Line);
    }
}
