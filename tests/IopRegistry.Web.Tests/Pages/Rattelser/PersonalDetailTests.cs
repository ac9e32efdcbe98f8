using System.Net;
using IopRegistry.Corrections;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>Something about a person that stands on the page of an organisation, or of a part of one.</summary>
public sealed class PersonalDetailTests
{
    [Fact]
    public async Task One_on_an_organisations_page_is_reported_there_and_struck_out_of_every_file_and_version()
    {
        using var site = new CorrectionsSite();
        var organisation = site.Registry.Rows.Organisations.First(row => !row.Aliases.IsEmpty && site.Registry.PartnershipsOf(row).Any());
        var alias = Curation.Schema.Of<Organisation>().Find("aliases")!.TextOf(organisation);
        var version = site.Registry.Version.Id;
        var visitor = site.Visitor();
        foreach (var shown in new[] { $"/organisationer/{organisation.Id}", "/data/organisations.csv", $"/data/organisations.csv?version={version}" })
            Assert.Contains(alias, await visitor.GetStringAsync(shown), StringComparison.Ordinal);
        var form = (await visitor.Page($"/organisationer/{organisation.Id}")).One("personal").Href();

        using var sent = await site.Send(visitor, form, ("cell", "organisations/aliases"));
        var receipt = await visitor.Page(sent.Headers.Location!.ToString());
        Assert.Equal(("Andra namn", true), (receipt.All("value")[0].Text(), receipt.Body!.TextContent.Contains(organisation.Name, StringComparison.Ordinal)));
        Assert.DoesNotContain(alias, receipt.Body!.TextContent, StringComparison.Ordinal);
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();
        using var approved = await editor.Submit(await editor.Page(address), address, "decision", ("gor", "godkann"));
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        using var published = await editor.Submit(await editor.Page("/redaktion"), "/redaktion", "publish");
        Assert.Equal("1 publicerad.", (await published.Document()).One("published").Text());

        Assert.Empty(site.Registry.FindOrganisation(organisation.Id)!.Aliases);
        foreach (var shown in new[] { $"/organisationer/{organisation.Id}", "/data/organisations.csv", $"/data/organisations.csv?version={version}", "/data/changes.csv", "/andringar", "/rattelser" })
            Assert.DoesNotContain(alias, await visitor.GetStringAsync(shown), StringComparison.Ordinal);
        Assert.Contains(organisation.Name, (await visitor.Page("/rattelser")).One("decision").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_in_no_list_is_found_by_the_editor_who_strikes_it_once_however_often_she_presses()
    {
        using var site = new CorrectionsSite();
        var unit = site.Registry.Rows.Units.First(row => site.Registry.PartnershipsOf(row).Any());
        var party = site.Registry.PartnershipsOf(unit).SelectMany(partnership => partnership.Parties).First(one => one.UnitId == unit.Id);
        var visitor = site.Visitor();
        var form = (await visitor.Page($"/namnder/{unit.Id}")).One("personal").Href();
        using var sent = await site.Send(visitor, form, ("where", "I partens namn som källan skriver det."));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();
        var page = await editor.Page(address);
        Assert.Empty(page.All("row"));
        var cell = new StruckCell("parties", $"{party.PartnershipId}/{party.Position}", "printed_as", party.PrintedAs).Name;

        using var once = await editor.Submit(page, address, "decision", ("gor", "stryk"), ("stryk", cell));
        using var twice = await editor.Submit(await once.Document(), address, "decision", ("gor", "stryk"), ("stryk", cell));
        page = await twice.Document();

        Assert.Equal(["parties", "redactions"], page.All("row").Select(row => row.GetAttribute("data-table")));
        Assert.Empty(page.All("faults"));
        Assert.Contains(page.All("diff-row"), row => row.GetAttribute("data-file") == "parties.csv" && row.Text().Contains(Redaction.Removed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_partnership_the_editor_takes_one_cell_in_place_of_the_record_and_the_record_in_place_of_the_cell()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), $"/rattelser/ny?partnerskap={CorrectionsSite.Record}&sort=ta-bort", ("where", "I beskrivningen."));
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();
        var page = await editor.Page(address);
        Assert.Equal(["partnerships", "withdrawn"], page.All("row").Select(row => row.GetAttribute("data-table")));

        using var cell = await editor.Submit(page, address, "decision", ("gor", "stryk"), ("stryk", $"partnerships/summary_sv/{CorrectionsSite.Record}"));
        page = await cell.Document();
        Assert.Equal(["partnerships", "redactions"], page.All("row").Select(row => row.GetAttribute("data-table")));
        Assert.Single(page.All("diff-row"), row => row.GetAttribute("data-file") == "partnerships.csv" && row.QuerySelector("ins") is not null);
        using var record = await editor.Submit(page, address, "decision", ("gor", "stryk"), ("stryk", "posten"));

        Assert.Equal(["partnerships", "withdrawn"], (await record.Document()).All("row").Select(row => row.GetAttribute("data-table")));
    }

    [Fact]
    public async Task A_strike_without_a_choice_is_a_fault_at_the_list_and_leaves_the_rows()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), $"/rattelser/ny?partnerskap={CorrectionsSite.Record}&sort=ta-bort", ("cell", "summary_sv"));
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();
        var page = await editor.Page(address);
        Assert.Empty(page.All("strike-fault"));
        Assert.Equal(("", "posten"), (page.QuerySelector("select[name=stryk] option")!.GetAttribute("value"), page.QuerySelector("select[name=stryk] option:last-child")!.GetAttribute("value")));

        using var answer = await editor.Submit(page, address, "decision", ("gor", "stryk"));

        page = await answer.Document(HttpStatusCode.BadRequest);
        Assert.Equal(page.One("strike-fault").Id, page.QuerySelector("select[name=stryk]")!.GetAttribute("aria-describedby"));
        Assert.Equal(["partnerships", "redactions"], page.All("row").Select(row => row.GetAttribute("data-table")));
    }

    [Theory]
    [InlineData("organisation=abf", "", "")]
    [InlineData("organisation=abf", "organisations/kind", "")]
    [InlineData("organisation=abf", "partnerships/title", "På sidan.")]
    [InlineData("partnerskap=" + CorrectionsSite.Record, "", "")]
    public async Task Where_it_stands_must_be_said_by_the_list_or_in_words(string about, string cell, string where)
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), $"/rattelser/ny?{about}&sort=ta-bort", ("cell", cell), ("where", where));

        var page = await answer.Document(HttpStatusCode.BadRequest);
        Assert.Contains("Välj i listan", page.One("faults").Text(), StringComparison.Ordinal);
        Assert.All(page.All("field").Where(field => field.GetAttribute("data-field") is AskedFor.Cell or AskedFor.Where), field => Assert.DoesNotContain("om du vill", field.Text(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sort=ta-bort")]
    [InlineData("sort=ta-bort&organisation=finns-inte")]
    [InlineData("sort=ta-bort&organisation=abf&partnerskap=" + CorrectionsSite.Record)]
    public async Task Without_one_thing_that_it_is_about_there_is_no_form(string query)
    {
        using var site = new CorrectionsSite();

        await site.Visitor().Page($"/rattelser/ny?{query}", HttpStatusCode.NotFound);
    }
}
