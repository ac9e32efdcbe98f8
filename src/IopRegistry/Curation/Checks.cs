namespace IopRegistry.Curation;

/// <summary>The rules within and across tables that hold beyond a single cell. Every fault is reported, not the first;
/// a rule that a row which could not be read would turn against rows that are right waits (<see cref="ReadTables.IsWhole"/>).</summary>
internal static class Checks
{
    public static void Run(ReadTables tables, List<Fault> faults)
    {
        var report = new FaultReport(tables, faults);
        ReferenceChecks.Run(tables, report);
        PartnershipChecks.Run(tables, report);
        PeriodChecks.Run(tables, report);
        OrganisationChecks.Run(tables, report);
        LogChecks.Run(tables, report);
        PrivacyChecks.Run(tables, report);
    }
}

/// <summary>Adds a fault at the row and column it concerns.</summary>
internal sealed class FaultReport(ReadTables tables, List<Fault> faults)
{
    public void At<TRow>(TRow row, string property, string problem, string remedy)
        where TRow : notnull =>
        At(Schema.Of<TRow>(), row, Schema.NameOf(property), problem, remedy);

    public void At(TableSchema table, object row, string column, string problem, string remedy)
    {
        var value = table.Find(column) is { } known ? Cell.Write(known, row) : null;
        faults.Add(new Fault(table.FileName, tables.LineOf(row), column, value, problem, remedy));
    }
}
