namespace IopRegistry.Curation;

/// <summary>Organisation numbers are real and belong to one organisation each.</summary>
internal static class OrganisationChecks
{
    public static void Run(ReadTables tables, FaultReport report)
    {
        foreach (var organisation in tables.Of<Organisation>())
        {
            if (organisation.OrgNumber is { } number && OrgNumber.Flaw(number) is { } flaw)
                report.At(organisation, nameof(Organisation.OrgNumber), flaw, "kontrollera numret mot källan; är det fel där, lämna tomt och skriv en anmärkning.");
        }

        var shared = tables.Of<Organisation>().Where(row => row.OrgNumber is not null).GroupBy(row => row.OrgNumber).Where(same => same.Count() > 1);
        foreach (var row in shared.SelectMany(same => same.Skip(1)))
            report.At(row, nameof(Organisation.OrgNumber), "En annan organisation har samma nummer.", "slå ihop dem eller rätta numret.");
    }
}
