namespace IopRegistry;

/// <summary>What a status rests on, in one language. The titles of sources are Swedish in every language.</summary>
internal readonly record struct BasisSentence(StatusOnDay Status, Wording Words)
{
    public override string ToString() =>
        string.Join(' ', new[] { Decided(), Confirmed(), Contradiction() }.Where(part => part.Length > 0));

    private string Decided() => Status.Basis switch
    {
        StatusBasis.ReportedEnded => ReportedEnded(),
        StatusBasis.WithinPeriod => Words["Inom perioden {0}.", BasisText.PeriodText(Status.Span!, Words)],
        StatusBasis.UntilFurtherNotice => UntilFurtherNotice(),
        StatusBasis.UnknownEndButReported => Words["Slutet är inte känt, men det pågick enligt en uppgift som gäller {0}.", By(Status.Report!)],
        StatusBasis.UndatedButReported => Words["Källan anger ingen period."],
        StatusBasis.BeforeFirstStart => Words["Den första kända perioden börjar {0}.", Status.Span!.Period.Start],
        StatusBasis.AfterUnknownEnd => AfterUnknownEnd(),
        StatusBasis.WithinOption => Words["Den avtalade perioden har löpt ut. Den kan ha förlängts, som längst till {0}, men om det skedde vet vi inte.", Status.Span!.Period.End],
        StatusBasis.BetweenPeriods => Words["Dagen ligger mellan två kända perioder. Vad som gällde då vet vi inte."],
        StatusBasis.StartNotKnown => StartNotKnown(),
        StatusBasis.Undated => Words["Ingen period är känd."],
        _ => Words["Perioden {0} har löpt ut; om den förlängts vet vi inte.", BasisText.PeriodText(Status.Span!, Words)],
    };

    private string ReportedEnded()
    {
        var reported = Words["Uppgivet som avslutat {0}.", By(Status.Report!)];
        return Status.Span is { } span ? $"{reported} {Words["Sista kända period: {0}.", BasisText.PeriodText(span, Words)]}" : reported;
    }

    /// <summary>A renewal signed after the last report says more than the report does.</summary>
    private string UntilFurtherNotice()
    {
        var period = Status.Span!.Period;
        var begun = period.Start is not { } start ? Words["Tills vidare"]
            : period.Kind == PeriodKind.Initial ? Words["Tills vidare sedan {0}", start] : Words["Tills vidare, senast förnyat {0}", start];
        return Status.Report is { } seen && !(period.Start?.Latest > seen.ObservedOn)
            ? Words["{0}, senast bekräftat {1}.", begun, By(seen)]
            : Words["{0} ({1}); därefter inte bekräftat.", begun, period.Source.ShortTitle];
    }

    private string AfterUnknownEnd()
    {
        var extended = Status.Span!.Period.Kind == PeriodKind.Initial
            ? Words["Slutet är inte känt."]
            : Words["Förlängt från {0}, men hur länge vet vi inte.", Status.Span.From?.ToIso() ?? Words["okänd dag"]];
        return Status.Report is { } seen
            ? $"{extended} {Words["Uppgivet som pågående {0}; om det pågick därefter vet vi inte.", By(seen)]}"
            : extended;
    }

    private string StartNotKnown() => Status.Span!.Period.End.IsOpen
        ? Words["Tills vidare, men när det började vet vi inte."]
        : Words["En period slutar {0}, men när den började vet vi inte.", Status.Span.Period.End];

    /// <summary>Where the deciding sentence has not said who reported it and when.</summary>
    private string Confirmed() => Status switch
    {
        { Report: null } => "",
        { Basis: StatusBasis.StartNotKnown, Span.Period.End.IsOpen: false } => "",
        {
            Basis: StatusBasis.WithinPeriod or StatusBasis.UndatedButReported or StatusBasis.WithinOption
                or StatusBasis.StartNotKnown or StatusBasis.Undated or StatusBasis.PeriodRanOut
        } => Status.Report.ReportedStatus == ReportedStatus.Active
            ? Words["Uppgivet som pågående {0}.", By(Status.Report)]
            : Words["Uppgivet som avslutat {0}.", By(Status.Report)],
        _ => "",
    };

    private string Contradiction() => Status switch
    {
        { ContradictsReport: false } or { Reported: null } => "",
        { Reported.ReportedStatus: ReportedStatus.Active } =>
            Words["Källorna går isär: uppgiften om att det pågick stämmer inte med de kända perioderna."],
        _ => Words["Källorna går isär: uppgiften om att det var avslutat stämmer inte med de kända perioderna."],
    };

    /// <summary>How a sentence names a report.</summary>
    public static string By(Observation seen) => $"{seen.ObservedOn.ToIso()} ({seen.Source.ShortTitle})";
}
