using IopRegistry.Curation;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>A curator edits a cell: a faulty one is named and never shown, a sound one is on the page of the running site within seconds of the seal.</summary>
public sealed class CuratorTests
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_an_edited_cell_to_the_page(bool javaScript)
    {
        await using var site = new CorrectionSite();
        await site.Start();
        var folder = new DataFolder(site.Folder.Data);
        var partnership = folder.Load().Registry!.Partnerships[0];
        var table = Path.Combine(folder.Path, "partnerships.csv");
        var before = await File.ReadAllTextAsync(table);
        await File.WriteAllTextAsync(table, before.Replace($"{partnership.Id},{partnership.Title}", $"{partnership.Id},", StringComparison.Ordinal));
        var fault = Assert.Single(folder.Check().Faults, fault => fault.Column == "title");
        Assert.Equal(("partnerships.csv", 2), (fault.File, fault.Line));
        await File.WriteAllTextAsync(table, before);

        await using var tab = await site.Open($"/partnerskap/{partnership.Id}", javaScript);
        site.Folder.Seal(new ChangeReason("Titeln var felskriven.", ChangeKind.Knowledge, partnership.SourceId), ("partnerships", partnership.Title, "En rättad titel – för prov"));

        var heading = tab.Page.Locator("h1");
        for (var tries = 0; tries < 60 && await heading.TextContentAsync() is var shown && !shown!.Contains("En rättad titel", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(500);
            await tab.Page.ReloadAsync();
        }

        await Assertions.Expect(heading).ToHaveTextAsync("En rättad titel – för prov");
        tab.AssertQuiet();
    }
}
