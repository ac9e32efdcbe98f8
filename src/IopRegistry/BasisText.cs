namespace IopRegistry;

/// <summary>The words for a status: its name, and the sentence that says what it rests on. In Swedish unless told otherwise.</summary>
public static class BasisText
{
    public static string Name(Status status) => Name(status, Wording.Swedish);

    public static string Name(Status status, Wording words) => status switch
    {
        Status.Active => words["Pågår"],
        Status.Upcoming => words["Kommande"],
        Status.Unknown => words["Okänt"],
        Status.Expired => words["Perioden har löpt ut"],
        _ => words["Avslutat"],
    };

    public static string Name(ReportedStatus reported, Wording words) =>
        reported == ReportedStatus.Active ? words["pågående"] : words["Avslutat"].ToLower(words.Culture);

    /// <summary>One to three plain sentences: what decided, who reported it and when, and a contradiction if there is one.</summary>
    public static string Sentence(StatusOnDay status) => Sentence(status, Wording.Swedish);

    public static string Sentence(StatusOnDay status, Wording words) => new BasisSentence(status, words).ToString();

    /// <summary>Whether the sentence says that this report was made.</summary>
    public static bool Names(StatusOnDay status, Observation report, Wording words) => Sentence(status, words).Contains(BasisSentence.By(report), StringComparison.Ordinal);

    public static string PeriodText(Period period) => PeriodText(period, Wording.Swedish);

    /// <summary>With the start it was given by the period before it, where the source leaves the start out.</summary>
    public static string PeriodText(Span span, Wording words) => PeriodText(span.Period with { Start = span.Start }, words);

    /// <summary>A period as people read it: "2022-01-01–2023-12-31", "från 2015-07-14 tills vidare", "till 2022-12-31".</summary>
    public static string PeriodText(Period period, Wording words) => (period.Start, period.End) switch
    {
        (null, { IsUnknown: true }) => words["okänd period"],
        (null, { IsOpen: true }) => words["tills vidare"],
        (null, var end) => words["till {0}", end],
        ({ } start, { IsUnknown: true }) => words["från {0}, okänt slut", start],
        ({ } start, { IsOpen: true }) => words["från {0} tills vidare", start],
        ({ } start, { Date: { } end }) when start == end => $"{start}",
        ({ } start, var end) => $"{start}–{end}",
    };
}
