using IopRegistry.Curation;
using IopRegistry.Web.Feeds.Changes;
using IopRegistry.Web.Tests.OpenData;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>The log is history: an added row is told as it was added, whatever became of it.</summary>
public sealed class ChangedRowTests : IDisposable
{
    private const string First = "boras-aktiviteter-aldre-pro-malsryd-ganghester,1,initial,2022-01-01,2024-12-31,,famna-fremia-2023,3.1.3 rad 2\n";

    private static readonly ChangeReason Because = new("Prov", ChangeKind.World, "famna-fremia-2023");

    private readonly TestFolder _folder = TestFolder.CopyOfData();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(",2026-12-31", "Ny avtalsperiod: till och med 2026-12-31")]
    [InlineData("2025-02-01,2026-12-31", "Ny avtalsperiod: 2025-02-01–2026-12-31")]
    [InlineData("2025-02-01,..", "Ny avtalsperiod: från 2025-02-01 tills vidare")]
    [InlineData(",..", "Ny avtalsperiod: tills vidare")]
    public void A_period_is_told_with_the_end_it_was_added_with_although_the_end_was_changed_twice_later(string period, string told)
    {
        _folder.Seal(Because, ("periods", First, First + Second(period)));
        var start = period.Split(',')[0];
        _folder.Seal(Because, ("periods", Second(period), Second($"{start},2027-06-30")));
        _folder.Seal(Because, ("periods", Second($"{start},2027-06-30"), Second($"{start},2028-06-30")));

        var registry = new DataFolder(_folder.Data).Load().Registry!;
        var added = registry.Rows.Changes.Single(change => change is { Table: "periods", Field: null, New: "2" });

        Assert.Equal(told, new ColumnTitles(registry).Row(added));
    }

    private static string Second(string period) => First.Split(",1,")[0] + $",2,extension,{period},,famna-fremia-2023,3.1.3 rad 2\n";
}
