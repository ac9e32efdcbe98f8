using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>All tables as read from bytes, with the line of every row, so that a check across tables can name it.</summary>
internal sealed class ReadTables
{
    private readonly Dictionary<string, List<ReadRow>> _tables = [];
    private readonly Dictionary<object, int> _lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, HashSet<string>> _keys = [];

    /// <param name="bytesOf">A table's bytes by its file name, null where the file is missing.</param>
    public static ReadTables Read(Func<string, byte[]?> bytesOf, List<Fault> faults)
    {
        var read = new ReadTables();
        foreach (var table in Schema.Tables)
        {
            if (bytesOf(table.FileName) is { } bytes)
                read.Add(table, TableReader.Read(table, bytes, faults));
            else
                faults.Add(new Fault(table.FileName, null, null, null, "Filen saknas.", "lägg tillbaka den; en tom tabell har bara sin rubrikrad."));
        }

        return read;
    }

    public IReadOnlyList<ReadRow> Of(TableSchema table) => _tables.GetValueOrDefault(table.Name) ?? [];

    public IEnumerable<TRow> Of<TRow>() => Of(Schema.Of<TRow>()).Select(row => (TRow)row.Row);

    public int LineOf(object row) => _lines[row];

    /// <summary>Whether a single-column key exists in the table.</summary>
    public bool Has(string table, string key) => _keys.TryGetValue(table, out var keys) && keys.Contains(key);

    public Rows ToRows() => new()
    {
        Partnerships = Sorted<Partnership>(),
        Parties = Sorted<Party>(),
        Periods = Sorted<Period>(),
        Observations = Sorted<Observation>(),
        Organisations = Sorted<Organisation>(),
        Units = Sorted<Unit>(),
        Places = Sorted<Place>(),
        FocusAreas = Sorted<FocusArea>(),
        Sources = Sorted<Source>(),
        Terms = Sorted<Term>(),
        Disclosures = Sorted<Disclosure>(),
        Changes = Sorted<Change>(),
        Redirects = Sorted<Redirect>(),
        Withdrawn = Sorted<Withdrawal>(),
        Synonyms = Sorted<SynonymEntry>(),
    };

    private void Add(TableSchema table, List<ReadRow> rows)
    {
        rows.Sort((left, right) => KeyOrder.Compare(table, left.Row, right.Row));
        _tables[table.Name] = rows;
        _keys[table.Name] = [.. rows.Select(row => TableReader.KeyOf(table, row.Row))];
        foreach (var row in rows)
            _lines[row.Row] = row.Line;
    }

    private ImmutableArray<TRow> Sorted<TRow>() => [.. Of<TRow>()];
}
