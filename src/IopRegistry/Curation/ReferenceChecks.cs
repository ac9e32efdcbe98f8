using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>Every reference leads to a row, and none leads round in a circle.</summary>
internal static class ReferenceChecks
{
    public static void Run(ReadTables tables, FaultReport report)
    {
        foreach (var table in Schema.Tables)
        {
            foreach (var column in table.Columns.Where(column => column.References is { } target && tables.IsWhole(target)))
                Resolve(tables, report, table, column);
        }

        Circles<Partnership>(tables, report, row => row.Id, row => row.Succeeds, nameof(Partnership.Succeeds));
        Circles<Organisation>(tables, report, row => row.Id, row => row.PartOf, nameof(Organisation.PartOf));
    }

    private static void Resolve(ReadTables tables, FaultReport report, TableSchema table, ColumnSchema column)
    {
        foreach (var row in tables.Of(table))
        {
            var missing = Values(column, row.Row).FirstOrDefault(key => !tables.Has(column.References!, key));
            if (missing is not null)
            {
                report.At(table, row.Row, column.Name, $"\"{missing}\" finns inte i {column.References}.csv.",
                    $"skriv en nyckel som finns där, eller lägg först till raden i {column.References}.csv.");
            }
        }
    }

    private static ImmutableArray<string> Values(ColumnSchema column, object row) => column.Property.GetValue(row) switch
    {
        string key => [key],
        ImmutableArray<string> keys => keys,
        _ => [],
    };

    private static void Circles<TRow>(
        ReadTables tables, FaultReport report, Func<TRow, string> id, Func<TRow, string?> next, string property)
        where TRow : notnull
    {
        var nextOf = tables.Of<TRow>().DistinctBy(id).ToDictionary(id, next);
        foreach (var row in tables.Of<TRow>())
        {
            var seen = new HashSet<string>();
            var at = id(row);
            while (at is not null && seen.Add(at))
                at = nextOf.GetValueOrDefault(at);
            if (at == id(row))
                report.At(row, property, "Kedjan leder tillbaka till raden själv.", "bryt kedjan.");
        }
    }
}
