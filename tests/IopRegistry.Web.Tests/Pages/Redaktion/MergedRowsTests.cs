using System.Net;
using AngleSharp.Html.Dom;
using IopRegistry.Curation;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Redaktion;

/// <summary>Two editors on one case of whom only one has something to say of a row.</summary>
public sealed class MergedRowsTests
{
    [Fact]
    public async Task What_only_one_of_them_wants_differs_and_is_not_said_to_be_blank_for_the_other()
    {
        using var site = new CorrectionsSite();
        var removed = Schema.Get("periods").KeyOf(site.Registry.Rows.Periods.First(period => period.PartnershipId == CorrectionsSite.Record));

        var conflict = await Conflict(site, [.. Row(1, "periods", EditKind.Remove, ("nyckel", removed)), .. Row(2, "observations", EditKind.Add, ("note", "Olles rad"))]);

        Assert.Equal(("tas bort", "inget förslag", "finns", "true"), Cell(conflict, "Avtalsperioder, period 1"));
        Assert.Equal(("Olles rad", "inget förslag", "–", "true"), Cell(conflict, "Rapporterat läge, ny rad: Anmärkning"));
        Assert.All(conflict.One("merged-rest").All("merged"), row => Assert.Equal(row.One("mine").Text(), row.One("theirs").Text()));
        Assert.Empty(conflict.All("nothing-differs"));
    }

    [Theory]
    [InlineData("periods", "note")]
    [InlineData("organisations", "name")]
    public async Task A_row_without_a_key_yet_is_called_new(string table, string column)
    {
        using var site = new CorrectionsSite();

        var conflict = await Conflict(site, Row(1, table, EditKind.Add, (column, "Olles rad")));

        var label = conflict.All("merged").Single(row => row.One("mine").Text() == "Olles rad").QuerySelector("th")!.Text();
        Assert.Contains(", ny rad: ", label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_question_no_cell_of_the_draft_differs()
    {
        using var site = new CorrectionsSite();

        var conflict = await Conflict(site, [], ("gor", "fraga"), ("ord", "Vilken dag fattades beslutet?"));

        Assert.NotEmpty(conflict.All("merged"));
        Assert.All(conflict.All("merged").Where(row => row.QuerySelector("th")!.Text() != "Skäl till avslag, eller fråga"), row => Assert.Equal("false", row.GetAttribute("data-differs")));
    }

    /// <summary>What the second sees when the first has approved the draft as it was, or done what is said.</summary>
    private static async Task<IHtmlDocument> Conflict(CorrectionsSite site, (string Name, string Value)[] rows, params (string Name, string Value)[] before)
    {
        using var sent = await site.Send(site.Visitor(), $"/rattelser/ny?partnerskap={CorrectionsSite.Record}&sort=forlangt", ("end", "2028-12-31"), ("hanvisning", "Protokoll § 14"));
        var (ella, olle) = (await Editors.SignIn(site, "ella"), await Editors.SignIn(site, "olle"));
        var address = await ella.OnlyCase();
        var (hers, his) = (await ella.Page(address), await olle.Page(address));
        using var first = await ella.Submit(hers, address, "decision", before is [] ? [("gor", "godkann")] : before);
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        using var second = await olle.Submit(his, address, "decision", [("gor", "godkann"), .. rows]);
        return await second.Document(HttpStatusCode.Conflict);
    }

    private static (string Name, string Value)[] Row(int number, string table, EditKind kind, params (string Name, string Value)[] cells) =>
        [.. new[] { ("tabell", table), ("slag", kind.ToString()) }.Concat(cells).Select(field => ($"rad{number}.{field.Item1}", field.Item2))];

    private static (string Mine, string Theirs, string Now, string Differs) Cell(IHtmlDocument page, string label)
    {
        var row = page.All("merged").Single(row => row.QuerySelector("th")!.Text() == label);
        return (row.One("mine").Text(), row.One("theirs").Text(), row.One("now").Text(), row.GetAttribute("data-differs")!);
    }
}
