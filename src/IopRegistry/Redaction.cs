using System.Text.RegularExpressions;
using IopRegistry.Curation;

namespace IopRegistry;

/// <summary>A tombstone of one cell that held something about a person: where it stood and when it was taken out, never what it was.</summary>
[Table("redactions", 16)]
public sealed partial record Redaction
{
    /// <summary>What stands in older versions where a cell may not be blank, and as the reason of what the change log quoted.</summary>
    public const string Removed = "Uppgiften är borttagen.";

    /// <summary>In place of a column: the Markdown file beside a disclosure's row, the whole of it.</summary>
    public const string Text = "text";

    [Key]
    public required string Table { get; init; }

    /// <summary>The row's key cells joined with <c>/</c>.</summary>
    [Key]
    public required string Row { get; init; }

    [Key]
    public required string Field { get; init; }

    public required DateOnly RedactedOn { get; init; }

    /// <summary>1, 2, 3 … for each time the cell was struck: what is written there after a strike may have to go as well, even on the same day.</summary>
    [Key]
    public required int Number { get; init; }

    /// <summary>What stands in a cell that has been struck out.</summary>
    public static string InPlaceOf(ColumnSchema? column) => column is { IsRequired: true, Type: ColumnType.Text } ? Removed : "";

    public bool IsOf(string table, string row, string field) => Table == table && Row == row && Field == field;

    /// <summary>The path of the file that goes whole; null where a cell goes. The row is text that someone typed: nothing but a disclosure's key leads to a file.</summary>
    public string? File => Table == Schema.Of<Disclosure>().Name && Field == Text && DisclosureKey.IsMatch(Row) ? $"{Table}/{Row}.md" : null;

    /// <summary>The partnership that the row belongs to; null in the tables of other things.</summary>
    public string? PartnershipId => Schema.Tables.FirstOrDefault(table => table.Name == Table) is { } known && (known.RowType == typeof(Partnership) || known.Key.First().References == "partnerships") ? Row.Split('/')[0] : null;

    [GeneratedRegex(@"^[a-z0-9-]+/[a-z_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex DisclosureKey { get; }

    /// <summary>Whether a row of the change log quotes the cell. An organisation's or a committee's own facts stand there under each of its partnerships.</summary>
    public bool IsQuotedBy(string table, string partnershipId, string? field) =>
        Table == table && $"{Row}/{Field}" == (BodyChanges.IsBody(table) ? field : $"{partnershipId}/{field}");
}
