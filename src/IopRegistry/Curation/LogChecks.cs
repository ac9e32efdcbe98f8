namespace IopRegistry.Curation;

/// <summary>The change log is whole, and ids that are gone stay gone.</summary>
internal static class LogChecks
{
    public static void Run(ReadTables tables, FaultReport report)
    {
        if (tables.IsWhole<Change>())
            IsWhole(tables, report);
        foreach (var change in tables.Of<Change>().Where(change => Schema.Tables.All(table => table.Name != change.Table)))
            report.At(change, nameof(Change.Table), "Tabellen finns inte.", $"skriv någon av: {string.Join(", ", Schema.Tables.Select(table => table.Name))}.");
        foreach (var redaction in tables.Of<Redaction>().Where(row => Schema.Tables.FirstOrDefault(table => table.Name == row.Table) is not { } table || (table.Find(row.Field) is null && row.File is null)))
            report.At(redaction, nameof(Redaction.Field), "Tabellen har ingen sådan kolumn.", "skriv tabellens och kolumnens namn som de står i data/README.md; för en text bredvid tabellen disclosures och radens nyckel, id/område.");
        if (tables.IsWhole<Partnership>() && tables.IsWhole<Redirect>() && tables.IsWhole<Withdrawal>())
            LeadsSomewhere(tables, report);
        foreach (var redirect in tables.Of<Redirect>().Where(row => tables.Has("partnerships", row.OldId)))
            report.At(redirect, nameof(Redirect.OldId), "Id:t används av ett partnerskap.", "ett id som flyttat återanvänds aldrig; ge partnerskapet ett annat.");
        foreach (var withdrawal in tables.Of<Withdrawal>().Where(row => tables.Has("partnerships", row.Id) || tables.Has("redirects", row.Id)))
            report.At(withdrawal, nameof(Withdrawal.Id), "Id:t används ännu.", "ta bort raderna om partnerskapet ur alla andra tabeller.");
    }

    private static void IsWhole(ReadTables tables, FaultReport report)
    {
        var changed = tables.Of<Change>().Select(change => change.PartnershipId).ToHashSet();
        foreach (var partnership in tables.Of<Partnership>().Where(row => !changed.Contains(row.Id)))
            report.At(partnership, nameof(Partnership.Id), "Partnerskapet har ingen rad i changes.csv.", "försegla med iop seal --reason …, som skriver raden.");
        Numbers(tables, report);
    }

    /// <summary>Once for each id: a partnership that went away without a trace has as many rows as it had changes.</summary>
    private static void LeadsSomewhere(ReadTables tables, FaultReport report)
    {
        foreach (var change in tables.Of<Change>().Where(change => !IsKnown(tables, change.PartnershipId)).DistinctBy(change => change.PartnershipId))
            report.At(change, nameof(Change.PartnershipId), "Partnerskapet finns varken i partnerships.csv, redirects.csv eller withdrawn.csv.", "rätta id:t, eller skriv vart partnerskapet tog vägen.");
    }

    private static void Numbers(ReadTables tables, FaultReport report)
    {
        var expected = 1;
        foreach (var change in tables.Of<Change>())
        {
            if (change.Number != expected++)
            {
                report.At(change, nameof(Change.Number), "Numreringen har en lucka.", "loggen numreras 1, 2, 3 … och ingen rad tas bort.");
                return;
            }
        }
    }

    private static bool IsKnown(ReadTables tables, string id) =>
        tables.Has("partnerships", id) || tables.Has("redirects", id) || tables.Has("withdrawn", id);
}
