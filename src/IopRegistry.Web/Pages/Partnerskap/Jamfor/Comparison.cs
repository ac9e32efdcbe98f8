using System.Collections.Immutable;
using IopRegistry.Counting;
using IopRegistry.Search;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Partnerskap.Jamfor;

/// <summary>One fact of one partnership.</summary>
/// <param name="IsShared">All the others have it, too.</param>
public sealed record ComparedItem(string Text, string? Address, bool IsShared);

/// <summary>How alike the partnerships are in something.</summary>
public enum Likeness
{
    Same,
    Partly,
    Different,
}

/// <summary>Something that the partnerships are compared in; one list of items for each of them.</summary>
/// <param name="Likeness">Null for prose, which is never quite the same.</param>
/// <param name="Lang">Of the items, where it may be another than the page's.</param>
public sealed record ComparedRow(string Name, ImmutableArray<ImmutableArray<ComparedItem>> Cells, Likeness? Likeness, string? Lang);

/// <summary>Partnerships side by side, row by row.</summary>
public sealed class Comparison(ImmutableArray<Hit> hits, Words words, Registry registry, string dayQuery)
{
    public ImmutableArray<Hit> Hits => hits;

    /// <summary>What nothing is known about in any of them is left out.</summary>
    public IEnumerable<ComparedRow> Rows => new[]
    {
        Row(words["Status"], hit => [(BasisText.Name(hit.Status.Status, words), null)]),
        Prose(words["Hur vi vet det"], hit => BasisText.Sentence(hit.Status, words), null),
        Row(words["Period"], hit => [(words.Of(hit.Partnership.Timeline), null)]),
        Row(words["Längd"], hit => Duration.Of(hit.Partnership.Timeline) is { } duration ? [(words[duration.Name], null)] : []),
        Row(words["Plats"], hit => hit.Partnership.Places.Select(place => (place.Name, (string?)$"/platser/{Registry.Canonical(place.Code)}{dayQuery}")), words.DataLang),
        Row(words["Idéburna parter"], hit => Parties(hit, PartyRole.Civil), words.DataLang),
        Row(words["Offentliga parter"], hit => Parties(hit, PartyRole.Public), words.DataLang),
        Row(words["Nämnd eller förvaltning"], hit => hit.Partnership.Parties.Select(party => party.Unit).OfType<Unit>().Select(unit => (registry.LeadOf(unit).Name, (string?)$"/namnder/{registry.LeadOf(unit).Id}{dayQuery}")), words.DataLang),
        Row(words["Fokusområde"], hit => hit.Partnership.Focus.Select(focus => (words.Of(focus), (string?)null))),
        Prose(words["Målgrupp"], hit => hit.Partnership.TargetGroup, words.DataLang),
        Prose(words["Vad de gör"], hit => words.SummaryOf(hit.Partnership), words.TranslatedLang),
        Row(words["Villkor vi har läst"], hit => [hit.Partnership.Terms.IsEmpty ? (words["inte läst"], null) : (words.Of(hit.Partnership.Terms.Length), $"/partnerskap/{hit.Partnership.Id}/insyn{dayQuery}")]),
        Row(words["Källa"], hit => [(hit.Partnership.Source.ShortTitle, null)], words.DataLang),
        Row(words["Senast ändrad i registret"], hit => [(hit.Partnership.UpdatedOn.ToIso(), null)]),
    }.Where(row => row.Cells.Any(cell => cell.Length > 0));

    private IEnumerable<(string, string?)> Parties(Hit hit, PartyRole role) => hit.Partnership.Parties
        .Where(party => party.Role == role)
        .Select(party => (party.Name, party.OrganisationId is { } id ? $"/organisationer/{id}{dayQuery}" : null));

    private ComparedRow Row(string name, Func<Hit, IEnumerable<(string Text, string? Address)>> items, string? lang = null)
    {
        ImmutableArray<ImmutableArray<(string Text, string? Address)>> cells = [.. hits.Select(hit => items(hit).DistinctBy(item => item.Text).ToImmutableArray())];
        var shared = cells.Select(cell => cell.Select(item => item.Text)).Aggregate((first, second) => first.Intersect(second)).ToHashSet();
        var isMetTwice = cells.SelectMany(cell => cell).CountBy(item => item.Text).Any(item => item.Value > 1);
        var likeness = cells.All(cell => cell.Length == shared.Count) ? Likeness.Same : isMetTwice ? Likeness.Partly : Likeness.Different;
        return new(name, [.. cells.Select(cell => cell.Select(item => new ComparedItem(item.Text, item.Address, shared.Contains(item.Text))).ToImmutableArray())], likeness, lang);
    }

    private ComparedRow Prose(string name, Func<Hit, string?> text, string? lang) =>
        new(name, [.. hits.Select(hit => text(hit) is { } said ? ImmutableArray.Create(new ComparedItem(said, null, false)) : [])], null, lang);
}
