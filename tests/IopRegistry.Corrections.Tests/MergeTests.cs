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

    private static void Twin(Registered site)
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
