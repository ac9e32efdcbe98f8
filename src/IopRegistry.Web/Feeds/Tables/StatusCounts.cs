using IopRegistry.Curation;

namespace IopRegistry.Web.Feeds.Tables;

/// <summary>How many known partnerships a thing has, by their status on a day. None known is not the same as none.</summary>
internal sealed record StatusCounts(int Known, int Active, int Upcoming, int Unknown, int Expired, int Ended)
{
    public static StatusCounts Of(IEnumerable<Partnership> partnerships, DateOnly day)
    {
        var by = partnerships.CountBy(partnership => partnership.On(day).Status).ToDictionary();
        return new StatusCounts(
            by.Values.Sum(), by.GetValueOrDefault(Status.Active), by.GetValueOrDefault(Status.Upcoming),
            by.GetValueOrDefault(Status.Unknown), by.GetValueOrDefault(Status.Expired), by.GetValueOrDefault(Status.Ended));
    }

    /// <summary>The same last columns in every table that counts.</summary>
    public static IEnumerable<Column<TRow>> Columns<TRow>(Func<TRow, StatusCounts> of) =>
    [
        new("partnerships", ColumnKind.Number, "Antal partnerskap som registret känner till. 0 betyder inget känt, inte att inget finns.", (row, _) => of(row).Known),
        Count(Status.Active, of, counts => counts.Active),
        Count(Status.Upcoming, of, counts => counts.Upcoming),
        Count(Status.Unknown, of, counts => counts.Unknown),
        Count(Status.Expired, of, counts => counts.Expired),
        Count(Status.Ended, of, counts => counts.Ended),
    ];

    private static Column<TRow> Count<TRow>(Status status, Func<TRow, StatusCounts> of, Func<StatusCounts, int> count) =>
        new(Schema.NameOf(status.ToString()), ColumnKind.Number, $"Därav med status {BasisText.Name(status).ToLowerInvariant()} den dag som tabellen gäller.", (row, _) => count(of(row)));
}
