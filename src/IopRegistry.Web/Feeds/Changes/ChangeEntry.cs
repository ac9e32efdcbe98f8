using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Feeds.Changes;

/// <summary>A row of the public log with what it is about.</summary>
/// <param name="Partnership">As it is now; null where it has been withdrawn.</param>
public sealed record ChangeEntry(Change Change, Partnership? Partnership, Source? Source, ColumnTitles Titles)
{
    public string Title => Partnership?.Title ?? Change.PartnershipId;

    public string TitleIn(Words words) => Partnership is { } partnership ? words.TitleOf(partnership) : Title;

    /// <summary>From the root of the site.</summary>
    public string Path => $"/partnerskap/{Partnership?.Id ?? Change.PartnershipId}";

    /// <summary>The table and, where one was changed, the column with its row.</summary>
    public string About => Change.Field is { } column ? $"{Titles.Table(Change.Table)}, {Titles.Field(Change.Table, column)}" : Titles.Table(Change.Table);

    /// <summary>What was changed, in one line: "Avtalsperioder, Slut (period 2): 2023-12-31 → 2024-12-31", "Ny avtalsperiod: 2024–2026".</summary>
    public string What => (Change.Field, Change.Old, Change.New) switch
    {
        (null, null, null) => About,
        (null, _, _) => Titles.Row(Change),
        _ => $"{About}: {Change.Old ?? "(tomt)"} → {Change.New ?? "(tomt)"}",
    };
}
