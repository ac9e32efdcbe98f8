using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>All tables as read from bytes, with the line of every row, so that a check across tables can name it.</summary>
internal sealed class ReadTables
{
    private readonly Dictionary<string, List<ReadRow>> _tables = [];
    private readonly Dictionary<object, int> _lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, HashSet<string>> _keys = [];
    private readonly HashSet<string> _whole = [];

    /// <param name="bytesOf">A table's bytes by its file name, null where the file is missing.</param>
    public static ReadTables Read(Func<string, byte[]?> bytesOf, List<Fault> faults)
    {
        var read = new ReadTables();
        foreach (var table in Schema.Tables)
        {
            var before = faults.Count;
            if (bytesOf(table.FileName) is { } bytes)
                read.Add(table, TableReader.Read(table, bytes, faults));
            else
                faults.Add(new Fault(table.FileName, null, null, null, "Filen saknas.", "lägg tillbaka den; en tom tabell har bara sin rubrikrad."));
            if (faults.Count == before)
                read._whole.Add(table.Name);
            TableReader.KeysAreUnique(table, read.Of(table), faults);
        }

        return read;
    }

    public IReadOnlyList<ReadRow> Of(TableSchema table) => _tables.GetValueOrDefault(table.Name) ?? [];

    public IEnumerable<TRow> Of<TRow>() => Of(Schema.Of<TRow>()).Select(row => (TRow)row.Row);

    /// <summary>
    /// False where a row of the table could not be read. A rule that draws a conclusion from what is missing there
    /// would then accuse rows that are right.
    /// </summary>
    public bool IsWhole(string table) => _whole.Contains(table);

    public bool IsWhole<TRow>() => IsWhole(Schema.Of<TRow>().Name);

    /// <summary>Adds rows that stand last in the table's order, as a log's do.</summary>
    public void Append<TRow>(IEnumerable<TRow> rows)
        where TRow : notnull
    {
        var table = _tables[Schema.Of<TRow>().Name];
        foreach (var row in rows)
        {
            // After the header and the rows before it, which is where it will be written.
            var line = table.Count + 2;
            table.Add(new ReadRow(row, line));
            _lines[row] = line;
        }
    }

    public int LineOf(object row) => _lines[row];

    /// <summary>Whether a single-column key exists in the table. Rows appended since are not counted.</summary>
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
        Redactions = Sorted<Redaction>(),
    };

    private void Add(TableSchema table, List<ReadRow> rows)
    {
        // Stable: of two rows with one key the second in the file is the one at fault.
        _tables[table.Name] = [.. rows.OrderBy(row => row.Row, KeyOrder.Of(table))];
        _keys[table.Name] = [.. rows.Select(row => table.KeyOf(row.Row))];
        foreach (var row in rows)
            _lines[row.Row] = row.Line;
    }

    private ImmutableArray<TRow> Sorted<TRow>() => [.. Of<TRow>()];
}
