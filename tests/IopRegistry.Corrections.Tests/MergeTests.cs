using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

/// <summary>What only the merged record's sources told stands in the one that is kept, with its source.</summary>
public sealed class MergeTests
{
    [Fact]
    public async Task Periods_parties_reports_terms_insight_and_source_move_to_the_record_that_is_kept()
    {
        using var site = new Registered();
        Twin(site);
        var correction = await site.Submit(new Proposal(CorrectionKind.Duplicate, "tvilling", Proposal.NoValues.Add(AskedFor.SameAs, Registered.Id)));

        await site.Desk.ApproveAsync(correction.Id, correction.Version, "ella", site.ApprovalOf(correction));
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        var kept = site.Registry.FindPartnership(Registered.Id)!;
        Assert.Equal(Registered.Id, site.Registry.FindRedirect("tvilling"));
        Assert.Equal(["2022", null, "2024-01-01", "2025-01-01"], kept.Periods.Select(period => period.Start?.ToString()));
        Assert.Equal(("avtal-2024", "§ 1", PeriodKind.Renewal), (kept.Periods[2].SourceId, kept.Periods[2].SourceRef, kept.Periods[2].Kind));
        Assert.Equal(["alfa", "goteborgs-stad", "stockholms-stad"], kept.Parties.Select(party => party.OrganisationId));
        Assert.Contains(kept.Observations, report => report is { SourceId: "avtal-2024", ReportedStatus: ReportedStatus.Active });
        Assert.Contains(kept.Terms, term => term.TextSv == "Sex månaders uppsägning.");
        Assert.Contains(kept.Disclosures, disclosure => disclosure.Area == DisclosureArea.Economy);
        Assert.Contains("Så här ser ekonomin ut.", site.Folder.Read($"disclosures/{Registered.Id}/economy.md"), StringComparison.Ordinal);
        Assert.False(File.Exists(site.Folder.FullPath("disclosures/tvilling/economy.md")));
        Assert.Equal("Finns också i Avtalet 2024, § 1.", kept.Note);
        await site.IsSound();
    }

    [Fact]
    public async Task What_both_say_is_there_once()
    {
        using var site = new Registered();
        Twin(site);
        var correction = await site.Submit(new Proposal(CorrectionKind.Duplicate, "tvilling", Proposal.NoValues.Add(AskedFor.SameAs, Registered.Id)));

        var edits = site.ApprovalOf(correction).Edits;

        Assert.DoesNotContain(edits, edit => edit.Table == "parties" && edit.Cells["organisation_id"] == "alfa");
        Assert.DoesNotContain(edits, edit => edit.Table == "periods" && edit.Cells.GetValueOrDefault("start") == "2022");
        // Left out by the editor, they go with the record.
        await site.Desk.ApproveAsync(correction.Id, correction.Version, "ella", site.ApprovalOf(correction) with { Edits = [.. edits.Where(edit => edit.Table is "partnerships" or "redirects" && edit.Key == "tvilling")] });
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);
        Assert.Equal(2, site.Registry.FindPartnership(Registered.Id)!.Periods.Length);
    }

    [Fact]
    public async Task Who_succeeded_the_merged_record_succeeds_the_one_that_is_kept_and_the_log_says_so()
    {
        using var site = new Registered();
        Twin(site);
        Another(site, "foregangare", "");
        Another(site, "efterfoljare", "tvilling");
        Set(site, "tvilling", "succeeds", "foregangare");
        Set(site, "tvilling", "diary_number", "SN 2022/1");
        Set(site, "tvilling", "note", "Avtalet är på tre år.");
        Assert.Empty(site.Folder.Seal(new ChangeReason("Följden.", ChangeKind.Knowledge, "avtal-2024")).Faults);
        var merger = await site.Approved(new Proposal(CorrectionKind.Duplicate, "tvilling", Proposal.NoValues.Add(AskedFor.SameAs, Registered.Id)));

        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        var kept = site.Registry.FindPartnership(Registered.Id)!;
        Assert.Equal(("foregangare", "SN 2022/1", "Avtalet är på tre år. Finns också i Avtalet 2024, § 1."), (kept.Succeeds, kept.DiaryNumber, kept.Note));
        Assert.Equal(Registered.Id, site.Registry.FindPartnership("efterfoljare")!.Succeeds);
        Assert.Contains(site.Registry.Rows.Changes, change => change is { PartnershipId: "efterfoljare", Field: "succeeds", Old: "tvilling", New: Registered.Id } && change.CorrectionId == merger.Id);
        await site.IsSound();
    }

    [Fact]
    public async Task A_link_that_would_become_a_circle_goes_and_the_merger_is_published()
    {
        using var site = new Registered();
        Twin(site);
        Another(site, "emellan", "tvilling");
        Set(site, Registered.Id, "succeeds", "emellan");
        Assert.Empty(site.Folder.Seal(new ChangeReason("Följden.", ChangeKind.Knowledge, "avtal-2024")).Faults);
        await site.Approved(new Proposal(CorrectionKind.Duplicate, "tvilling", Proposal.NoValues.Add(AskedFor.SameAs, Registered.Id)));

        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.Equal(("emellan", null), (site.Registry.FindPartnership(Registered.Id)!.Succeeds, site.Registry.FindPartnership("emellan")!.Succeeds));
    }

    [Fact]
    public async Task What_waits_about_the_merged_record_is_drafted_for_the_one_that_is_kept()
    {
        using var site = new Registered();
        Twin(site);
        var waiting = await site.Submit(new Proposal(CorrectionKind.Ended, "tvilling", Proposal.NoValues.Add(AskedFor.EndedOn, "2026-11-01"), SourceText: "Protokoll"), 2);
        var again = await site.Submit(new Proposal(CorrectionKind.Duplicate, Registered.Id, Proposal.NoValues.Add(AskedFor.SameAs, "tvilling")), 3);
        await site.Approved(new Proposal(CorrectionKind.Duplicate, "tvilling", Proposal.NoValues.Add(AskedFor.SameAs, Registered.Id)));
        await site.Publication.PublishAsync("ella");

        Assert.Equal((Registered.Id, "2026-11-01"), site.ApprovalOf(waiting).Edits.Select(edit => (edit.Cells["partnership_id"], edit.Cells["observed_on"])).Single());
        Assert.Empty(site.ApprovalOf(again).Edits);
    }

    internal static void Set(Registered site, string id, string column, string cell)
    {
        var edit = FolderEdit.None(site.Folder.Data).With([RowEdit.Change("partnerships", id, column, "", cell)], []);
        site.Folder.Write("partnerships.csv", edit.ReadFile("partnerships.csv")!);
    }

    private static void Another(Registered site, string id, string succeeds)
    {
        (string, string)[] own = [("partnership_id", id), ("source_id", "avtal-2024"), ("source_ref", "§ 1")];
        site.Folder.Add("partnerships", ("id", id), ("title", id), ("title_en", id), ("summary_sv", "Alfa driver ett hus."), ("summary_en", "Alfa runs a house."), ("focus_areas", "halsa"), ("place_codes", "1480"), ("succeeds", succeeds), own[1], own[2]);
        site.Folder.Add("parties", [("position", "1"), ("role", "civil"), ("organisation_id", "alfa"), ("printed_as", "Alfa"), .. own]);
        site.Folder.Add("parties", [("position", "2"), ("role", "public"), ("organisation_id", "stockholms-stad"), ("printed_as", "Stockholm"), .. own]);
    }

    internal static void Twin(Registered site)
    {
        (string, string)[] own = [("partnership_id", "tvilling"), ("source_id", "avtal-2024"), ("source_ref", "§ 1")];
        var folder = site.Folder;
        folder.Add("sources", ("id", "avtal-2024"), ("title", "Avtalet"), ("publisher", "Nämnden"), ("kind", "agreement"), ("short_title", "Avtalet 2024"));
        folder.Add("partnerships", ("id", "tvilling"), ("title", "Tvilling"), ("title_en", "Twin"), ("summary_sv", "Alfa driver ett hus."), ("summary_en", "Alfa runs a house."), ("focus_areas", "halsa"), ("place_codes", "1480"), own[1], own[2]);
        folder.Add("parties", [("position", "1"), ("role", "civil"), ("organisation_id", "alfa"), ("printed_as", "Alfa"), .. own]);
        folder.Add("parties", [("position", "2"), ("role", "public"), ("organisation_id", "stockholms-stad"), ("printed_as", "Stockholm"), .. own]);
        folder.Add("periods", [("position", "1"), ("kind", "initial"), ("start", "2022"), ("end", "2022-12-31"), .. own]);
        folder.Add("periods", [("position", "2"), ("kind", "renewal"), ("start", "2024-01-01"), ("end", "2024-12-31"), .. own]);
        folder.Add("periods", [("position", "3"), ("kind", "extension"), ("end", "2025-12-31"), .. own]);
        folder.Add("observations", [("observed_on", "2024-06-01"), ("reported_status", "active"), .. own]);
        folder.Add("terms", [("clause", "uppsagning"), ("text_sv", "Sex månaders uppsägning."), .. own]);
        folder.Add("disclosures", [("area", "economy"), ("status", "published"), .. own]);
        folder.Write("disclosures/tvilling/economy.md", "---\ntitle: Ekonomi\n---\n\nSå här ser ekonomin ut.\n");
        Assert.Empty(folder.Seal(new ChangeReason("Ny.", ChangeKind.Knowledge, "avtal-2024")).Faults);
    }
}
