using IopRegistry.Search;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>A partnership in a list.</summary>
/// <param name="DayQuery">Keeps the chosen day in the link; empty today.</param>
/// <param name="Marks">Marks the words of a search; null where nothing was searched for.</param>
public sealed record PartnershipCard(Hit Hit, string DayQuery, Words Words, Highlighter? Marks = null)
{
    /// <summary>Of a place or an organisation; more would be a page without an end on a telephone.</summary>
    public const int MostCards = 8;

    private const int SnippetLength = 220;

    public IReadOnlyList<Segment> Title => Marks?.Mark(Words.TitleOf(Hit.Partnership)) ?? [new Segment(Words.TitleOf(Hit.Partnership), false)];

    /// <summary>The part of the summary that the search found; empty where nothing was searched for.</summary>
    public IReadOnlyList<Segment> Snippet => Marks?.Snippet(Words.SummaryOf(Hit.Partnership), SnippetLength) ?? [];

    /// <summary>The page has a form that the card can be chosen into.</summary>
    public bool CanBeCompared { get; init; }

    public string Address => $"/partnerskap/{Hit.Partnership.Id}{DayQuery}";

    public string PartyNames => string.Join(" · ", Hit.Partnership.Parties.Select(PartyName).Distinct());

    public string Period => PeriodOf(Hit.Partnership, Words);

    /// <summary>From the first start to the last end; two days are said to be so where a status rests on a part of them.</summary>
    public static string PeriodOf(Partnership partnership, Words words) => partnership.Timeline is { Beginning: not null, LatestEnd.Date: not null } && partnership.Timeline.Agreed.Skip(1).Any()
        ? words["{0} (alla perioder tillsammans)", words.Of(partnership.Timeline)]
        : words.Of(partnership.Timeline);

    public string PlaceNames => string.Join(", ", Hit.Partnership.Places.Select(place => place.Name));

    public string FocusNames => string.Join(", ", Hit.Partnership.Focus.Select(Words.Of));

    private static string PartyName(Party party) => party.Unit is { } unit ? $"{unit.Name}, {party.Name}" : party.Name;
}
