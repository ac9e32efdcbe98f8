using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

public enum DifferenceKind
{
    /// <summary>A row that was not there before.</summary>
    Added,

    /// <summary>Something happened in the world, or in a table that has no log.</summary>
    Changed,

    /// <summary>A source now says that the partnership has ended.</summary>
    Ended,

    /// <summary>The world is as before; the registry knew it wrong or not at all.</summary>
    Corrected,

    Removed,
}

/// <summary>One cell, or one whole row (<see cref="Column"/> is then null), that differs between two versions.</summary>
/// <param name="Logged">The row of the change log that tells it; null where none does.</param>
public sealed record RowDifference(
    DifferenceKind Kind, TableSchema Table, string Key, string? PartnershipId, string? Column, string Old, string New, Change? Logged);

/// <summary>Compares two versions table by table and row by row, by key. The change log itself is no difference but their reason.</summary>
public sealed class VersionDifference
{
    private readonly Registry _from;
    private readonly Registry _to;
    private readonly ILookup<string, Change> _log;

    private VersionDifference(Registry from, Registry to)
    {
        var known = from.Rows.Changes.Select(change => change.Number).ToHashSet();
        (_from, _to) = (from, to);
        _log = to.Rows.Changes.Where(change => !known.Contains(change.Number)).ToLookup(change => change.PartnershipId);
    }

    public static ImmutableArray<RowDifference> Between(Registry from, Registry to)
    {
        var difference = new VersionDifference(from, to);
        return [.. Schema.Tables.Where(table => table.RowType != typeof(Change)).SelectMany(difference.In)];
    }

    private IEnumerable<RowDifference> In(TableSchema table)
    {
        var before = _from.Rows.Of(table).ToDictionary(table.KeyOf);
        var after = _to.Rows.Of(table).ToDictionary(table.KeyOf);
        foreach (var (key, row) in after)
        {
            if (before.GetValueOrDefault(key) is not { } old)
                yield return Whole(table, key, row, IsReportOfEnd(row) ? DifferenceKind.Ended : DifferenceKind.Added);
            else
            {
                foreach (var cell in Cells(table, key, old, row))
                    yield return cell;
            }
        }

        foreach (var (key, row) in before.Where(pair => !after.ContainsKey(pair.Key)))
            yield return Whole(table, key, row, DifferenceKind.Removed);
    }

    private RowDifference Whole(TableSchema table, string key, object row, DifferenceKind kind)
    {
        var id = table.Owner?.TextOf(row);
        var beside = Beside(table, row);
        var logged = Log(id, table).FirstOrDefault(change => change.Field is null && (beside.Length == 0 || beside == (change.New ?? change.Old)));
        return new RowDifference(kind, table, key, id, null, "", "", logged);
    }

    private IEnumerable<RowDifference> Cells(TableSchema table, string key, object before, object after)
    {
        var id = table.Owner?.TextOf(after);
        var beside = Beside(table, after);
        foreach (var column in table.Columns)
        {
            var (old, now) = (column.TextOf(before), column.TextOf(after));
            if (old == now)
                continue;
            var field = beside.Length == 0 ? column.Name : $"{beside}/{column.Name}";
            var logged = Log(id, table).LastOrDefault(change => change.Field == field);
            yield return new RowDifference(KindOf(logged, column, after), table, key, id, column.Name, old, now, logged);
        }
    }

    private static DifferenceKind KindOf(Change? logged, ColumnSchema column, object row) => logged switch
    {
        { Kind: ChangeKind.Knowledge } => DifferenceKind.Corrected,
        _ when column.Name == "reported_status" && IsReportOfEnd(row) => DifferenceKind.Ended,
        _ => DifferenceKind.Changed,
    };

    private IEnumerable<Change> Log(string? id, TableSchema table) =>
        id is null ? [] : _log[id].Where(change => change.Table == table.Name);

    private static bool IsReportOfEnd(object row) => row is Observation { ReportedStatus: ReportedStatus.Ended };

    /// <summary>The key without the partnership's id, as the change log's fields begin.</summary>
    private static string Beside(TableSchema table, object row) => row is Partnership
        ? ""
        : string.Join('/', table.Key.Where(column => column.Name != "partnership_id").Select(column => column.TextOf(row)));
}
