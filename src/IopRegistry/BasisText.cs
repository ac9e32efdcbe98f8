namespace IopRegistry;

/// <summary>The words for a status: its name, and the sentence that says what it rests on.</summary>
public static class BasisText
{
    public static string Name(Status status) => status switch
    {
        Status.Active => "Pågår",
        Status.Upcoming => "Kommande",
        Status.Unknown => "Okänt",
        Status.Expired => "Perioden har löpt ut",
        _ => "Avslutat",
    };

    public static string Name(ReportedStatus reported) => reported == ReportedStatus.Active ? "pågående" : "avslutat";

    /// <summary>One to three plain sentences: what decided, who reported it and when, and a contradiction if there is one.</summary>
    public static string Sentence(StatusOnDay status) =>
        string.Join(' ', new[] { Decided(status), Contradiction(status) }.Where(part => part.Length > 0));

    /// <summary>A period as people read it: "2022-01-01–2023-12-31", "från 2015-07-14 tills vidare", "till 2022-12-31".</summary>
    public static string PeriodText(Period period) => (period.Start, period.End) switch
    {
        (null, { IsUnknown: true }) => "okänd period",
        (null, { IsOpen: true }) => "tills vidare",
        (null, var end) => $"till {end}",
        ({ } start, { IsUnknown: true }) => $"från {start}, okänt slut",
        ({ } start, { IsOpen: true }) => $"från {start} tills vidare",
        ({ } start, { Date: { } end }) when start == end => $"{start}",
        ({ } start, var end) => $"{start}–{end}",
    };

    private static string Decided(StatusOnDay status) => status.Basis switch
    {
        StatusBasis.ReportedEnded => ReportedEnded(status),
        StatusBasis.WithinPeriod => $"Inom perioden {Resolved(status.Span!)}.{Confirmed(status)}",
        StatusBasis.UntilFurtherNotice => UntilFurtherNotice(status),
        StatusBasis.UnknownEndButReported => $"Slutet är inte känt, men det pågick enligt en uppgift som gäller {By(status.Report!)}.",
        StatusBasis.UndatedButReported => $"Källan anger ingen period.{Confirmed(status)}",
        StatusBasis.BeforeFirstStart => $"Den första kända perioden börjar {status.Span!.Period.Start}.",
        StatusBasis.AfterUnknownEnd => AfterUnknownEnd(status),
        StatusBasis.WithinOption =>
            $"Den avtalade perioden har löpt ut. Den kan ha förlängts, som längst till {status.Span!.Period.End}, men om det skedde vet vi inte.{Confirmed(status)}",
        StatusBasis.BetweenPeriods => "Dagen ligger mellan två kända perioder. Vad som gällde då vet vi inte.",
        StatusBasis.StartNotKnown => StartNotKnown(status),
        StatusBasis.Undated => $"Ingen period är känd.{Confirmed(status)}",
        _ => $"Perioden {Resolved(status.Span!)} har löpt ut; om den förlängts vet vi inte.{Confirmed(status)}",
    };

    private static string ReportedEnded(StatusOnDay status)
    {
        var period = status.Span is { } span ? $" Sista kända period: {Resolved(span)}." : "";
        return $"Uppgivet som avslutat {By(status.Report!)}.{period}";
    }

    /// <summary>A renewal signed after the last report says more than the report does.</summary>
    private static string UntilFurtherNotice(StatusOnDay status)
    {
        var period = status.Span!.Period;
        var words = period.Kind == PeriodKind.Initial ? "Tills vidare sedan" : "Tills vidare, senast förnyat";
        var begun = period.Start is { } start ? $"{words} {start}" : "Tills vidare";
        if (status.Report is { } seen && !(period.Start?.Latest > seen.ObservedOn))
            return $"{begun}, senast bekräftat {By(seen)}.";
        return $"{begun} ({period.Source.ShortTitle}); därefter inte bekräftat.";
    }

    private static string AfterUnknownEnd(StatusOnDay status)
    {
        var extended = status.Span!.Period.Kind == PeriodKind.Initial
            ? "Slutet är inte känt."
            : $"Förlängt från {status.Span.From?.ToIso() ?? "okänd dag"}, men hur länge vet vi inte.";
        return status.Report is { } seen
            ? $"{extended} Uppgivet som pågående {By(seen)}; om det pågick därefter vet vi inte."
            : extended;
    }

    private static string StartNotKnown(StatusOnDay status) => status.Span!.Period.End.IsOpen
        ? $"Tills vidare, men när det började vet vi inte.{Confirmed(status)}"
        : $"En period slutar {status.Span.Period.End}, men när den började vet vi inte.";

    private static string Contradiction(StatusOnDay status) => status switch
    {
        { ContradictsReport: false } or { Reported: null } => "",
        { Reported.ReportedStatus: ReportedStatus.Active } =>
            "Källorna går isär: uppgiften om att det pågick stämmer inte med de kända perioderna.",
        _ => "Källorna går isär: uppgiften om att det var avslutat stämmer inte med de kända perioderna.",
    };

    private static string Confirmed(StatusOnDay status) =>
        status.Report is { } seen ? $" Uppgivet som {Name(seen.ReportedStatus)} {By(seen)}." : "";

    private static string By(Observation seen) => $"{seen.ObservedOn.ToIso()} ({seen.Source.ShortTitle})";

    /// <summary>The period with the start it was given by the one before it, where the source leaves the start out.</summary>
    private static string Resolved(Span span) =>
        PeriodText(span.Period with { Start = span.Period.Start ?? (span.From is { } from ? Edtf.FromDay(from) : null) });

}
