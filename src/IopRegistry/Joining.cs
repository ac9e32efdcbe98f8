using System.Collections.Frozen;
using System.Collections.Immutable;
using IopRegistry.Markdown;
using IopRegistry.Search;

namespace IopRegistry;

/// <summary>Joins checked rows into a <see cref="Registry"/>; every reference is known to hold.</summary>
internal static class Joining
{
    public static Registry Join(Rows rows, DataVersion version, FrozenDictionary<string, byte[]> files, Documents documents, ISearchEngine engine)
    {
        var organisations = rows.Organisations.ToDictionary(row => row.Id);
        var sources = rows.Sources.ToDictionary(row => row.Id);
        var places = rows.Places.ToDictionary(row => row.Code);
        var focus = rows.FocusAreas.ToDictionary(row => row.Id);
        var unitRows = Each(rows.Units, row => row with { Organisation = organisations[row.OrganisationId] });
        var units = unitRows.ToDictionary(row => row.Id);
        var partyRows = Each(rows.Parties, row => row with
        {
            Organisation = row.OrganisationId is null ? null : organisations[row.OrganisationId],
            Unit = row.UnitId is null ? null : units[row.UnitId],
            Source = sources[row.SourceId],
        });
        var periodRows = Each(rows.Periods, row => row with { Source = sources[row.SourceId] });
        var observationRows = Each(rows.Observations, row => row with { Source = sources[row.SourceId] });
        var termRows = Each(rows.Terms, row => row with { Source = sources[row.SourceId] });
        var disclosureRows = Each(rows.Disclosures, row => row with
        {
            Source = row.SourceId is null ? null : sources[row.SourceId],
            Body = documents.Disclosures.GetValueOrDefault((row.PartnershipId, row.Area)),
        });

        var parties = partyRows.ToLookup(row => row.PartnershipId);
        var periods = periodRows.ToLookup(row => row.PartnershipId);
        var observations = observationRows.ToLookup(row => row.PartnershipId);
        var terms = termRows.ToLookup(row => row.PartnershipId);
        var disclosures = disclosureRows.ToLookup(row => row.PartnershipId);
        var changes = rows.Changes.ToLookup(row => row.PartnershipId);
        var partnerships = Each(rows.Partnerships, row => row with
        {
            Parties = [.. parties[row.Id].OrderBy(party => party.Role).ThenBy(party => party.Position)],
            Periods = [.. periods[row.Id].OrderBy(period => period.Position)],
            Observations = [.. observations[row.Id].OrderBy(seen => seen.ObservedOn)],
            Terms = [.. terms[row.Id]],
            Disclosures = [.. disclosures[row.Id].OrderBy(disclosure => disclosure.Area)],
            Changes = [.. changes[row.Id].OrderBy(change => change.Number)],
            Places = [.. row.PlaceCodes.Select(code => places[code])],
            Focus = [.. row.FocusAreas.Select(id => focus[id])],
            Source = sources[row.SourceId],
            Timeline = Timeline.Of(periods[row.Id]),
            UpdatedOn = changes[row.Id].Select(change => change.ChangedOn).DefaultIfEmpty().Max(),
        });
        return new Registry(
            rows with
            {
                Partnerships = partnerships,
                Parties = partyRows,
                Periods = periodRows,
                Observations = observationRows,
                Terms = termRows,
                Disclosures = disclosureRows,
                Units = unitRows,
            },
            version,
            files,
            documents.Pages,
            engine);
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> rows, Func<T, T> join) => [.. rows.Select(join)];
}
