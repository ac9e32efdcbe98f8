namespace IopRegistry.Curation;

/// <summary>The order of rows in a canonical table: by key, column for column, numbers as numbers, text by code point.</summary>
internal static class KeyOrder
{
    public static IComparer<object> Of(TableSchema table) =>
        Comparer<object>.Create((left, right) => Compare(table, left, right));

    private static int Compare(TableSchema table, object left, object right)
    {
        foreach (var column in table.Key)
        {
            var order = (column.Property.GetValue(left), column.Property.GetValue(right)) switch
            {
                (int a, int b) => a.CompareTo(b),
                _ => string.CompareOrdinal(Cell.Write(column, left), Cell.Write(column, right)),
            };
            if (order != 0)
                return order;
        }

        return 0;
    }
}
