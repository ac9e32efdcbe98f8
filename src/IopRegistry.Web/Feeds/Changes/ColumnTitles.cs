using System.Collections.Frozen;
using IopRegistry.Insight;
using IopRegistry.Publishing;
using IopRegistry.Web.Pages.Rattelser;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Feeds.Changes;

/// <summary>What a change is about in the glossary's words, for people; programs get the names of table and column.</summary>
public sealed class ColumnTitles(Registry registry)
{
    private readonly FrozenDictionary<string, GlossaryTable> _tables = Glossary.Of(registry).Tables.ToFrozenDictionary(table => table.Schema.Name);

    /// <inheritdoc cref="ChangedRow"/>
    public string Row(Change change) => ChangedRow.Of(registry, change, this);

    public string Table(string name) => _tables.TryGetValue(name, out var table) ? table.Title : name;

    /// <param name="field">A column, after the row's key where it has one: <c>2/end</c> becomes "Slut (period 2)".</param>
    public string Field(string table, string field)
    {
        var at = field.LastIndexOf('/');
        var column = _tables.GetValueOrDefault(table)?.Columns.FirstOrDefault(known => known.Schema.Name == field[(at + 1)..]);
        if (column is null)
            return field;
        var title = column.Title.Length > 0 ? column.Title : column.Schema.Name;
        return at < 0 ? title : $"{title} ({Row(table, field[..at])})";
    }

    /// <summary>A row by its key; a term by what it is about and where in the agreement it stands.</summary>
    public string Row(string table, string key) => (table, key.Split('/', 2)) switch
    {
        ("terms", [var clause, var place]) => $"{ClauseText.Name(clause, Wording.Swedish)}, {place}",
        ("periods", _) => $"period {key}",
        ("parties", _) => $"part {key}",
        ("observations", [var day, var source]) => registry.Rows.Sources.FirstOrDefault(known => known.Id == source) is { } known ? $"{day}, {known.ShortTitle}" : day,
        ("disclosures", _) => FieldChoices.OfArea(key, Words.Swedish),
        _ => key,
    };
}
