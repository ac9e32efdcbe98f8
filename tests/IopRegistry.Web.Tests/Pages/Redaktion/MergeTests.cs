using System.Net;
using AngleSharp.Html.Dom;
using IopRegistry.Corrections;
using IopRegistry.Curation;
using IopRegistry.Web.Pages.Redaktion;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Redaktion;

/// <summary>Two editors on one case: nothing that either typed is lost, and the second chooses cell by cell.</summary>
public sealed class MergeTests
{
    private const string Extend = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&sort=forlangt";

    [Fact]
    public async Task Cells_stand_side_by_side_and_the_others_can_be_taken()
    {
        using var site = new CorrectionsSite();
        var (ella, olle, address, page, his) = await TwoEditors(site);
        var end = page.QuerySelector("[data-table=periods] input[name$='.end']")!.GetAttribute("name")!;
        var note = end.Replace(".end", ".note", StringComparison.Ordinal);

        using var first = await ella.Submit(page, address, "decision", ("gor", "godkann"), (end, "2028-06-30"), ("skal", "Ellas skäl"));
        using var second = await olle.Submit(his, address, "decision", ("gor", "godkann"), (end, "2029-12-31"), (note, "Olles not"), ("skal", "Olles skäl"));

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        var conflict = await second.Document(HttpStatusCode.Conflict);
        Assert.Equal(("2029-12-31", "2028-06-30", "–", "true"), Cell(conflict, ": Slut"));
        Assert.Equal(("Olles skäl", "Ellas skäl", "–", "true"), Cell(conflict, "Skäl till ändringen"));
        Assert.Equal("2029-12-31", conflict.QuerySelector($"input[name='{end}']")!.GetAttribute("value"));

        // The other's end, one's own note and reason.
        using var again = await olle.Submit(conflict, address, "decision", ("gor", "godkann"), (end + ".andras", "2028-06-30"));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        var decided = (await site.Get<Desk>().FindAsync(address.Split('/')[^1]))!;
        var period = decided.Edits!.Value.Single(edit => edit.Table == "periods");
        Assert.Equal(("2028-06-30", "Olles not", "Olles skäl", "olle"), (period.Cells["end"], period.Cells["note"], decided.Reason, decided.DecidedBy));
    }

    [Theory]
    [InlineData("godkann")]
    [InlineData("granska")]
    [InlineData("avsla")]
    public async Task A_case_that_was_closed_meanwhile_shows_everything_that_was_typed(string action)
    {
        using var site = new CorrectionsSite();
        var (ella, olle, address, page, his) = await TwoEditors(site);
        var end = page.QuerySelector("[data-table=periods] input[name$='.end']")!.GetAttribute("name")!;

        using var first = await ella.Submit(page, address, "decision", ("gor", "avsla"), ("ord", "Källan säger inget om det."));
        using var second = await olle.Submit(his, address, "decision", ("gor", action), (end, "2029-12-31"), ("skal", "Olles skäl"), ("ord", "Olles ord till avsändaren"));

        var conflict = await second.Document(HttpStatusCode.Conflict);
        Assert.Equal("2029-12-31", Cell(conflict, ": Slut").Mine);
        Assert.Equal(("Olles ord till avsändaren", "Källan säger inget om det."), (Cell(conflict, "Skäl till avslag").Mine, Cell(conflict, "Skäl till avslag").Theirs));
        Assert.Equal("Olles skäl", Cell(conflict, "Skäl till ändringen").Mine);
        Assert.Empty(conflict.All("decision"));
    }

    [Fact]
    public async Task Columns_that_are_changed_one_by_one_are_told_apart()
    {
        using var site = new CorrectionsSite();
        var (_, _, address, _, _) = await TwoEditors(site);
        var correction = (await site.Get<Desk>().FindAsync(address.Split('/')[^1]))!;
        RowEdit Row(string column, string cell) => RowEdit.Change("partnerships", CorrectionsSite.Record, column, "", cell);
        var mine = ApprovalForm.Of(site.Registry, correction, null, new DateOnly(2026, 11, 22)) with { Rows = [Row("programme", "min"), Row("diary_number", "mitt")] };

        var merged = Merge.Of(mine, correction with { Edits = [Row("diary_number", "hans"), Row("target_group", "hans")] }, site.Registry);

        Assert.Equal([("Program", null), ("Diarienummer", "hans")], merged.Where(cell => cell.Mine is "min" or "mitt").Select(cell => (cell.Label.Split(": ")[1], cell.Theirs)));
        Assert.Single(merged, cell => cell.TakeName == Merge.RowField);
    }

    [Fact]
    public async Task Adding_a_row_leaves_the_reader_where_she_is_and_looking_again_leads_to_the_faults()
    {
        using var site = new CorrectionsSite();
        var (ella, _, address, page, _) = await TwoEditors(site);

        using var added = await ella.Submit(page, address, "decision", ("gor", "rad"), ("ny-tabell", "observations"));
        var more = await added.Document();
        using var again = await ella.Submit(more, address, "decision", ("gor", "granska"));

        Assert.False(more.One("faults").HasAttribute("autofocus"));
        Assert.True((await again.Document()).One("faults").HasAttribute("autofocus"));
    }

    [Fact]
    public async Task A_row_that_only_the_other_had_can_be_taken()
    {
        using var site = new CorrectionsSite();
        var (ella, olle, address, page, his) = await TwoEditors(site);
        using var added = await ella.Submit(page, address, "decision", ("gor", "rad"), ("ny-tabell", "observations"));
        var more = await added.Document();
        string Name(string column) => more.QuerySelector($"[data-table=observations] [name$='.{column}']")!.GetAttribute("name")!;
        var source = page.QuerySelector("[data-table=periods] input[name$='.source_id']")!.GetAttribute("value")!;
        using var first = await ella.Submit(more, address, "decision", ("gor", "godkann"), (Name("observed_on"), "2026-01-15"), (Name("reported_status"), "active"), (Name("source_id"), source), (Name("source_ref"), "§ 14"));
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);

        using var second = await olle.Submit(his, address, "decision", ("gor", "godkann"));
        var conflict = await second.Document(HttpStatusCode.Conflict);
        var take = conflict.QuerySelector("[name=andras-rad]")!.GetAttribute("value")!;
        using var taken = await olle.Submit(conflict, address, "decision", ("gor", "granska"), ("andras-rad", take));

        Assert.Single((await taken.Document()).QuerySelectorAll("[data-testid=row][data-table=observations]"));
    }

    [Fact]
    public async Task What_an_editor_typed_is_there_when_the_database_comes_back()
    {
        using var site = new CorrectionsSite();
        var (ella, _, address, page, _) = await TwoEditors(site);
        IHtmlDocument kept;
        using (site.WithoutDatabase())
        {
            using var refused = await ella.Submit(page, address, "decision", ("gor", "avsla"), ("ord", "Källan säger inget om det."));
            kept = await refused.Document(HttpStatusCode.ServiceUnavailable);
        }

        Assert.Contains(kept.All("typed"), typed => typed.Text() == "Källan säger inget om det.");
        using var sent = await ella.Submit(kept, address, "kept-form", []);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal("Källan säger inget om det.", (await site.Get<Desk>().FindAsync(address.Split('/')[^1]))!.Reason);
    }

    private static async Task<(HttpClient Ella, HttpClient Olle, string Address, IHtmlDocument Hers, IHtmlDocument His)> TwoEditors(CorrectionsSite site)
    {
        using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("hanvisning", "Protokoll § 14"));
        var (ella, olle) = (await Editors.SignIn(site, "ella"), await Editors.SignIn(site, "olle"));
        var address = await ella.OnlyCase();
        return (ella, olle, address, await ella.Page(address), await olle.Page(address));
    }

    private static (string Mine, string Theirs, string Now, string Differs) Cell(IHtmlDocument page, string label)
    {
        var row = page.All("merged").Single(row => row.QuerySelector("th")!.Text().Contains(label, StringComparison.Ordinal));
        return (row.One("mine").Text(), row.One("theirs").Text(), row.One("now").Text(), row.GetAttribute("data-differs")!);
    }
}
