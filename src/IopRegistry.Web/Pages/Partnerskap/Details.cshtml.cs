using System.Collections.Immutable;
using IopRegistry.Insight;
using IopRegistry.Publishing;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IopRegistry.Web.Pages.Partnerskap;

/// <summary>A source with every place in it that the record rests on.</summary>
public sealed record SourceReference(Source Source, ImmutableArray<string> Refs);

public sealed class DetailsModel(Registry registry, SwedishDay day, Cite cite) : DayPage(registry, day)
{
    public Hit Hit { get; private set; } = null!;

    public Partnership Partnership => Hit.Partnership;

    public Partnership? Before { get; private set; }

    public ImmutableArray<Partnership> After { get; private set; } = [];

    public ImmutableArray<RelatedGroup> Related { get; private set; } = [];

    /// <summary>What is known of the agreement, point by point.</summary>
    public ImmutableArray<Clause> Clauses { get; private set; } = [];

    public Citation Citation => cite.Record(Partnership, Query, Request);

    public IEnumerable<Party> PartiesOf(PartyRole role) => Partnership.Parties.Where(party => party.Role == role);

    public IActionResult OnGet(string id)
    {
        if (Registry.FindPartnership(id) is not { } partnership)
            return this.Elsewhere(Registry, id, Query.ToQueryString());
        Hit = HitOf(partnership);
        Before = partnership.Succeeds is { } before ? Registry.FindPartnership(before) : null;
        After = [.. Registry.Partnerships.Where(later => later.Succeeds == id)];
        Related = RelatedGroup.Of(Registry, partnership, Query.OnlyDay, Today);
        Clauses = Clause.Of(partnership);
        return Page();
    }

    /// <summary>The record's own source first, then the others it cites.</summary>
    public IEnumerable<SourceReference> SourceReferences() =>
        Partnership.Parties.Select(row => (row.Source, row.SourceRef))
            .Concat(Partnership.Periods.Select(row => (row.Source, row.SourceRef)))
            .Concat(Partnership.Observations.Select(row => (row.Source, row.SourceRef)))
            .Prepend((Partnership.Source, Partnership.SourceRef))
            .GroupBy(cited => cited.Source, cited => cited.SourceRef)
            .Select(group => new SourceReference(group.Key, [.. group.Distinct()]));
}
