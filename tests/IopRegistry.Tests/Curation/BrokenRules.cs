using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

/// <summary>Folders whose cells are fine one by one, but not together.</summary>
internal static class BrokenRules
{
    private const string Id = SmallFolder.PartnershipId;

    public static BrokenFolder[] All { get; } =
    [
        new("duplicate id", folder => folder.Add("focus_areas", ("id", "bostad"), ("name_sv", "Hus"), ("name_en", "House"), ("description_sv", "Hus.")), "focus_areas.csv|4|id|bostad"),
        new("duplicate key of two columns", folder => folder.Replace("periods.csv", $"{Id},2,", $"{Id},01,"),
            $"periods.csv|3|partnership_id+position|{Id}/1", "periods.csv|3|position|1", "periods.csv|3|kind|extension"),
        new("unknown place", folder => folder.Replace("partnerships.csv", ",1480,", ",1480|9999,"), "partnerships.csv|2|place_codes|1480|9999"),
        new("unknown source", folder => folder.Replace("terms.csv", "rapport-2023", "rapport-2024"), "terms.csv|2|source_id|rapport-2024"),
        new("unknown partnership", folder => folder.Replace("observations.csv", Id, "okant"), "observations.csv|2|partnership_id|okant"),
        new("reversed dates of a period", folder => folder.Replace("periods.csv", "2022-12-31", "2021-12-31"), "periods.csv|2|end|2021-12-31"),
        new("reversed dates of a party", folder => folder.Replace("parties.csv", "goteborg-socialnamnden,,", "goteborg-socialnamnden,2023,2022-12"), "parties.csv|3|to|2022-12"),
        new("an extension that ends before it begins", folder => folder.Replace("periods.csv", "2023-12,", "2021-12,"), "periods.csv|3|end|2021-12"),
        new("bad check digit", folder => folder.Replace("organisations.csv", "802426-1268", "802426-1269"), "organisations.csv|2|org_number|802426-1269"),
        new("personal number as organisation number", folder => folder.Replace("organisations.csv", "802426-1268", "811218-9876"), "organisations.csv|2|org_number|811218-9876"),
        new("organisation number twice", folder => folder.Replace("organisations.csv", ",municipality,,", ",municipality,802426-1268,"), "organisations.csv|3|org_number|802426-1268"),
        new("positions with a gap", folder => folder.Replace("parties.csv", $"{Id},2,", $"{Id},3,"), "parties.csv|3|position|3"),
        new("periods that begin with an extension", folder => folder.Replace("periods.csv", ",initial,", ",extension,"), "periods.csv|2|kind|extension"),
        new("an option without a last day", folder => folder.Replace("periods.csv", ",extension,,2023-12,", ",option,,..,"), "periods.csv|3|end|.."),
        new("unit of another organisation", folder => folder.Replace("parties.csv", "goteborg-socialnamnden", "stockholm-socialnamnden"), "parties.csv|3|unit_id|stockholm-socialnamnden"),
        new("party without organisation or note", folder => folder.Replace("parties.csv", ",civil,alfa,", ",civil,,"), "parties.csv|2|organisation_id|"),
        new("a basis of insight that stands nowhere", folder => folder.Replace("partnerships.csv", "1480,,,,,,", "1480,,,agreement,,,"), "partnerships.csv|2|insight_basis|agreement"),
        new("an id that is another page's address", ReservedId, "partnerships.csv|2|id|jamfor"),
        new("no civil party", folder => folder.Replace("parties.csv", ",civil,", ",public,"), $"partnerships.csv|2|id|{Id}"),
        new("no public party and no note", folder => folder.Replace("parties.csv", ",public,", ",civil,"), "partnerships.csv|2|note|"),
        new("four focus areas", FourFocusAreas, "partnerships.csv|2|focus_areas|bostad|halsa|kultur|skola"),
        new("title twice in one place", TitleTwice, "partnerships.csv|3|title|Värmestuga – Alfa"),
        new("succession in a circle", folder => folder.Replace("partnerships.csv", ",1480,,,,,", $",1480,,,,{Id},"), $"partnerships.csv|2|succeeds|{Id}"),
        new("movements in a circle", Movements, "organisations.csv|2|part_of|goteborgs-stad", "organisations.csv|3|part_of|alfa"),
        new("redirect from an id in use", folder => folder.Add("redirects", ("old_id", Id), ("new_id", Id)), $"redirects.csv|2|old_id|{Id}"),
        new("redacted column unknown", folder => folder.Add("redactions", ("table", "units"), ("row", "goteborg-socialnamnden"), ("field", "namn"), ("redacted_on", "2026-11-01"), ("number", "1")), "redactions.csv|2|field|namn"),
        new("withdrawn id in use", folder => folder.Add("withdrawn", ("id", Id), ("withdrawn_on", "2026-11-01"), ("ground", "Begäran.")), $"withdrawn.csv|2|id|{Id}"),
        new("partnership without a row in the log", folder => folder.Write("changes.csv", folder.Read("changes.csv").Split('\n')[0] + "\n"), $"partnerships.csv|2|id|{Id}"),
        new("log with a gap", folder => folder.Add("changes", ("number", "3"), ("changed_on", "2026-11-21"), ("partnership_id", Id), ("table", "periods"), ("kind", "world"), ("reason", "Nytt.")), "changes.csv|3|number|3"),
        new("log of an unknown table", folder => folder.Replace("changes.csv", ",partnerships,", ",perioder,"), "changes.csv|2|table|perioder"),
        new("log of an unknown partnership", folder => folder.Add("changes", ("number", "2"), ("changed_on", "2026-11-21"), ("partnership_id", "okant"), ("table", "periods"), ("kind", "world"), ("reason", "Nytt.")), "changes.csv|3|partnership_id|okant"),
        new("e-mail address in a text", folder => folder.Replace("terms.csv", "Tre månaders uppsägning.", "Skriv till eva.ek@exempel.se."), "terms.csv|2|text_sv|Skriv till eva.ek@exempel.se."),
        new("telephone number in a text", folder => folder.Replace("terms.csv", "Tre månaders uppsägning.", "Ring 070-123 45 67."), "terms.csv|2|text_sv|Ring 070-123 45 67."),
        new("personal number in a text", folder => folder.Replace("terms.csv", "Tre månaders uppsägning.", "Ombud 19811218-9876."), "terms.csv|2|text_sv|Ombud 19811218-9876."),
        new("e-mail address in a list", folder => folder.Replace("synonyms.csv", "bostad|hem", "bostad|eva@exempel.se"), "synonyms.csv|2|equivalents|bostad|eva@exempel.se"),
        new("several faults in several files", Several,
            "organisations.csv|2|org_number|802426-1269", "parties.csv|2|role|idéburen", "parties.csv|3|unit_id|stockholm-socialnamnden",
            "partnerships.csv|2|place_codes|9999", "periods.csv|2|end|2024-02-30", "redirects.csv|1|new_id|", "sources.csv|2||0xF6"),

        new("table changed since it was sealed", folder => folder.Replace("places.csv", "Göteborg", "Goteborg"), "places.csv|||") { IsOfManifest = true },
        new("table of the same length as sealed", folder => folder.Replace("places.csv", "Stockholm", "stockholm"), "places.csv|||") { IsOfManifest = true },
        new("table gone since it was sealed", folder => folder.Delete("terms.csv"), "terms.csv|||") { IsOfManifest = true },
        new("no manifest", folder => folder.Delete("datapackage.json"), "datapackage.json|||") { IsOfManifest = true },
        new("manifest that is no JSON", folder => folder.Write("datapackage.json", "{\n\"name\": <<<<<<< HEAD\n"), "datapackage.json|2||") { IsOfManifest = true },
        new("manifest that is empty", folder => folder.Write("datapackage.json", ""), "datapackage.json|1||") { IsOfManifest = true },
        new("manifest that is JSON of another kind", folder => folder.Write("datapackage.json", "[]"), "datapackage.json|||") { IsOfManifest = true },
        new("manifest without resources", folder => folder.Write("datapackage.json", "{\"version\":\"1\",\"created\":\"2026-11-21T00:00:00Z\"}"), "datapackage.json|||") { IsOfManifest = true },
        new("manifest with a version that would break a header", folder => folder.Replace("datapackage.json", "\"version\": \"", "\"version\": \"1\\r\\nX: "), "datapackage.json|||") { IsOfManifest = true },
        new("manifest with a null path", folder => folder.Replace("datapackage.json", "\"path\": \"places.csv\"", "\"path\": null"), "datapackage.json|||") { IsOfManifest = true },
        new("manifest with a size that is none", folder => folder.Replace("datapackage.json", "\"bytes\": ", "\"bytes\": 1e99"), "datapackage.json|||") { IsOfManifest = true },
        new("manifest with another size", folder => folder.Replace("datapackage.json", "\"bytes\": ", "\"bytes\": 1"), "partnerships.csv|||") { IsOfManifest = true },
        new("manifest that leaves a table out", LeavesOut, "terms.csv|||") { IsOfManifest = true },
        new("path out of the folder", folder => folder.Replace("datapackage.json", "\"path\": \"places.csv\"", "\"path\": \"../data/places.csv\""), "datapackage.json||path|../data/places.csv") { IsOfManifest = true },
        new("path from the root", folder => folder.Replace("datapackage.json", "\"path\": \"places.csv\"", "\"path\": \"/etc/passwd\""), "datapackage.json||path|/etc/passwd") { IsOfManifest = true },
        new("path with NUL", folder => folder.Replace("datapackage.json", "\"path\": \"places.csv\"", "\"path\": \"places.csv\\u0000\""), "datapackage.json||path|places.csv\0") { IsOfManifest = true },
        new("path that is the folder", folder => folder.Replace("datapackage.json", "\"path\": \"places.csv\"", "\"path\": \"\""), "datapackage.json||path|") { IsOfManifest = true },
    ];

    private static void ReservedId(SmallFolder folder)
    {
        foreach (var file in Schema.Tables.Select(table => table.FileName).Where(file => folder.Read(file).Contains(Id, StringComparison.Ordinal)))
            folder.Write(file, folder.Read(file).Replace(Id, "jamfor", StringComparison.Ordinal));
    }

    private static void FourFocusAreas(SmallFolder folder)
    {
        foreach (var id in new[] { "kultur", "skola" })
            folder.Add("focus_areas", ("id", id), ("name_sv", id), ("name_en", id), ("description_sv", id));
        folder.Replace("partnerships.csv", "bostad|halsa", "bostad|halsa|kultur|skola");
    }

    private static void TitleTwice(SmallFolder folder)
    {
        foreach (var file in new[] { "partnerships.csv", "parties.csv" })
        {
            var rows = folder.Read(file).Split('\n', 2)[1];
            folder.Write(file, folder.Read(file) + rows.Replace(Id, "goteborg-varmestuga-beta"));
        }

        folder.Add("changes", ("number", "2"), ("changed_on", "2026-11-21"), ("partnership_id", "goteborg-varmestuga-beta"), ("table", "partnerships"), ("kind", "knowledge"), ("reason", "Första inläsningen."));
    }

    private static void Movements(SmallFolder folder)
    {
        folder.Replace("organisations.csv", ",802426-1268,,", ",802426-1268,,goteborgs-stad");
        folder.Replace("organisations.csv", ",1480,", ",1480,alfa");
    }

    private static void Several(SmallFolder folder)
    {
        folder.Replace("organisations.csv", "802426-1268", "802426-1269");
        folder.Replace("parties.csv", ",civil,", ",idéburen,");
        folder.Replace("parties.csv", "goteborg-socialnamnden", "stockholm-socialnamnden");
        folder.Replace("partnerships.csv", ",1480,", ",9999,");
        folder.Replace("periods.csv", "2022-12-31", "2024-02-30");
        folder.Write("redirects.csv", "old_id\n");
        folder.Write("sources.csv", System.Text.Encoding.Latin1.GetBytes(folder.Read("sources.csv").Replace("Utgivaren", "Förlaget")));
    }

    /// <summary>A folder whose manifest hides a table: what is not under a hash is not read.</summary>
    private static void LeavesOut(SmallFolder folder)
    {
        var manifest = System.Text.Json.Nodes.JsonNode.Parse(folder.Read("datapackage.json"))!;
        var resources = manifest["resources"]!.AsArray();
        resources.Remove(resources.First(resource => resource!["path"]!.ToString() == "terms.csv"));
        folder.Write("datapackage.json", manifest.ToJsonString());
    }
}
