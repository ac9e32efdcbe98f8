using System.Net;
using IopRegistry.Corrections;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Redaktion;

public sealed class MergedRecordTests
{
    [Fact]
    public async Task What_was_said_of_a_record_that_is_merged_leads_to_the_one_that_is_kept()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        var kept = site.Registry.Partnerships.First(partnership => partnership.Id != CorrectionsSite.Record).Id;
        using var waiting = await site.Send(visitor, $"/rattelser/ny?partnerskap={CorrectionsSite.Record}&sort=stammer", ("hanvisning", "Protokoll"));
        using var sent = await site.Send(visitor, $"/rattelser/ny?partnerskap={CorrectionsSite.Record}&sort=dubblett", ("same_as", $"https://iop.example/partnerskap/{kept}"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var editor = await Editors.SignIn(site, "ella");
        var queue = (await site.Get<Desk>().QueueAsync(new QueueQuery(null, null, null, 1))).ToDictionary(one => one.Kind, one => one.Id);
        var address = $"/redaktion/arende/{queue[CorrectionKind.Duplicate]}";
        using var approved = await editor.Submit(await editor.Page(address), address, "decision", ("gor", "godkann"));
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        using var published = await editor.Submit(await editor.Page("/redaktion"), "/redaktion", "publish");
        Assert.Equal("1 publicerad.", (await published.Document()).One("published").Text());

        Assert.Equal($"/partnerskap/{kept}", (await visitor.Page($"/rattelser/beslut/{queue[CorrectionKind.Duplicate]}")).One("record").Href());
        Assert.Equal($"/partnerskap/{kept}", (await visitor.Page(sent.Headers.Location!.ToString())).One("record").Href());
        Assert.DoesNotContain((await visitor.Page("/andringar")).QuerySelectorAll("h2 a"), link => link.Href().Contains(CorrectionsSite.Record, StringComparison.Ordinal));
        var still = await editor.Page($"/redaktion/arende/{queue[CorrectionKind.StillTrue]}");
        Assert.Equal($"/partnerskap/{kept}", still.One("merged-since").QuerySelector("a")!.Href());
        Assert.Contains(still.All("diff-row"), row => row.GetAttribute("data-file") == "observations.csv" && row.Text().Contains(kept, StringComparison.Ordinal));
        Assert.Empty(still.All("faults"));
    }

    [Fact]
    public async Task A_link_that_would_become_a_circle_is_told_before_it_goes()
    {
        using var site = new CorrectionsSite();
        var others = site.Registry.Partnerships.Where(partnership => partnership.Id != CorrectionsSite.Record && partnership.Succeeds is null).Select(partnership => partnership.Id).Take(2).ToList();
        var (kept, between) = (others[0], others[1]);
        Succeed(site, (kept, between), (between, CorrectionsSite.Record));
        using var sent = await site.Send(site.Visitor(), $"/rattelser/ny?partnerskap={CorrectionsSite.Record}&sort=dubblett", ("same_as", $"https://iop.example/partnerskap/{kept}"));
        var editor = await Editors.SignIn(site, "ella");

        var page = await editor.Page(await editor.OnlyCase());

        Assert.Contains($"Länken från {between} skulle bilda en cirkel", page.One("lost-links").Text(), StringComparison.Ordinal);
        Assert.Empty(page.All("faults"));
    }

    private static void Succeed(CorrectionsSite site, params (string Later, string Earlier)[] links)
    {
        // What was sealed before must be known, and the site keeps it when it has the time.
        site.Get<Web.OpenData.VersionArchive>().Keep(site.Registry);
        var folder = new Curation.DataFolder(site.Folder.Data);
        var edit = Curation.FolderEdit.None(folder).With([.. links.Select(link => Curation.RowEdit.Change("partnerships", link.Later, "succeeds", "", link.Earlier))], []);
        File.WriteAllBytes(Path.Combine(folder.Path, "partnerships.csv"), edit.ReadFile("partnerships.csv")!);
        var sealing = new Curation.Sealing(folder, new Curation.KeptVersions(site.Folder.State), site.Clock);
        Assert.Empty(sealing.Seal(new Curation.ChangeReason("Följden.", ChangeKind.Knowledge, "famna-fremia-2023")).Faults);
        site.Get<Web.Data.LiveRegistry>().Reload(site.Clock.Now);
    }
}
