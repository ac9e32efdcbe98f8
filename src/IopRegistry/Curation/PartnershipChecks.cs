using IopRegistry.Insight;

namespace IopRegistry.Curation;

/// <summary>What a partnership must have to be published.</summary>
internal static class PartnershipChecks
{
    private const int MostFocusAreas = 3;

    /// <summary>Pages below /partnerskap; a partnership with such an id would have no page of its own.</summary>
    private static readonly string[] Reserved = ["jamfor"];

    public static void Run(ReadTables tables, FaultReport report)
    {
        var parties = tables.Of<Party>().ToLookup(party => party.PartnershipId);
        var units = tables.Of<Unit>().DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id);
        foreach (var partnership in tables.Of<Partnership>())
        {
            if (Reserved.Contains(partnership.Id))
                report.At(partnership, nameof(Partnership.Id), "Id:t är adressen till en annan sida.", "välj ett annat id.");
            if (tables.IsWhole<Party>())
                HasParties(partnership, [.. parties[partnership.Id]], report);
            if (partnership.FocusAreas.Length > MostFocusAreas)
                report.At(partnership, nameof(Partnership.FocusAreas), $"Ett partnerskap har 1–{MostFocusAreas} fokusområden.", "välj de viktigaste ur focus_areas.csv.");
        }

        if (tables.IsWhole<Term>())
            InsightHasSource(tables, report);
        foreach (var party in tables.Of<Party>())
            One(party, party.UnitId is null ? null : units.GetValueOrDefault(party.UnitId), report);
        Positions<Party>(tables, party => party.PartnershipId, party => party.Position, report);
        TitlesDiffer(tables, report);
    }

    /// <summary>Whoever says that insight is agreed, owed or not owed says where it stands.</summary>
    private static void InsightHasSource(ReadTables tables, FaultReport report)
    {
        var told = tables.Of<Term>().Where(term => term.Clause == ClauseText.Insight).Select(term => term.PartnershipId).ToHashSet();
        foreach (var partnership in tables.Of<Partnership>().Where(row => row.InsightBasis is not (null or InsightBasis.Unclear) && !told.Contains(row.Id)))
            report.At(partnership, nameof(Partnership.InsightBasis), "Grunden för insyn har ingen källa.", $"lägg till en rad med clause {ClauseText.Insight} och källan i terms.csv, eller skriv unclear.");
    }

    private static void HasParties(Partnership partnership, List<Party> parties, FaultReport report)
    {
        if (!parties.Any(party => party.Role == PartyRole.Civil))
            report.At(partnership, nameof(Partnership.Id), "Partnerskapet har ingen idéburen part.", "lägg till parten i parties.csv; är bara ett program känt, skriv det i printed_as.");
        if (!parties.Any(party => party.Role == PartyRole.Public) && partnership.Note is null)
            report.At(partnership, nameof(Partnership.Note), "Partnerskapet har ingen offentlig part och ingen anmärkning om varför.", "lägg till parten i parties.csv eller förklara i note.");
    }

    private static void One(Party party, Unit? unit, FaultReport report)
    {
        if (party.OrganisationId is null && (party.Note is null || party.UnitId is not null))
            report.At(party, nameof(Party.OrganisationId), "Parten saknar organisation.", "skriv organisationens id; är den okänd, lämna unit_id tomt och förklara i note.");
        if (unit is not null && unit.OrganisationId != party.OrganisationId)
            report.At(party, nameof(Party.UnitId), $"Enheten hör till {unit.OrganisationId}, inte till partens organisation.", "välj en enhet i samma organisation.");
        if (party.From > party.To)
            report.At(party, nameof(Party.To), "Slutet ligger före början.", "rätta from eller to.");
    }

    /// <summary>Positions count 1, 2, 3 … within a partnership, so that a key never shifts in silence.</summary>
    public static void Positions<TRow>(ReadTables tables, Func<TRow, string> partnership, Func<TRow, int> position, FaultReport report)
        where TRow : notnull
    {
        if (!tables.IsWhole<TRow>())
            return;
        foreach (var group in tables.Of<TRow>().GroupBy(partnership))
        {
            var expected = 1;
            foreach (var row in group.OrderBy(position))
            {
                if (position(row) != expected++)
                {
                    report.At(row, "Position", "Numreringen har en lucka.", "numrera 1, 2, 3 … inom partnerskapet.");
                    break;
                }
            }
        }
    }

    private static void TitlesDiffer(ReadTables tables, FaultReport report)
    {
        var titles = tables.Of<Partnership>()
            .SelectMany(row => row.PlaceCodes.Select(code => (row, Key: (Registry.Canonical(code), row.Title))))
            .GroupBy(pair => pair.Key)
            .Where(same => same.Select(pair => pair.row.Id).Distinct().Count() > 1);
        foreach (var (row, _) in titles.SelectMany(same => same.Skip(1)))
            report.At(row, nameof(Partnership.Title), "Ett annat partnerskap på samma plats har samma titel.", "gör titlarna olika.");
    }
}
