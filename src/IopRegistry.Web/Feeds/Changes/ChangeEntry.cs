namespace IopRegistry.Web.Feeds.Changes;

/// <summary>A row of the public log with what it is about.</summary>
/// <param name="Partnership">As it is now; null where it has been withdrawn.</param>
public sealed record ChangeEntry(Change Change, Partnership? Partnership, Source? Source)
{
    public string Title => Partnership?.Title ?? Change.PartnershipId;

    /// <summary>From the root of the site.</summary>
    public string Path => $"/partnerskap/{Partnership?.Id ?? Change.PartnershipId}";

    /// <summary>What was changed, in one line: "periods 2/end: 2023-12-31 → 2024-12-31".</summary>
    public string What => (Change.Field, Change.Old, Change.New) switch
    {
        (null, null, null) => Change.Table,
        (null, _, _) => $"{Change.Table}: {Change.Old ?? "(inget)"} → {Change.New ?? "(inget)"}",
        _ => $"{Change.Table} {Change.Field}: {Change.Old ?? "(tomt)"} → {Change.New ?? "(tomt)"}",
    };
}
