namespace IopRegistry.Curation;

/// <summary>Periods follow each other; what a source says of them is kept even where it is odd.</summary>
internal static class PeriodChecks
{
    public static void Run(ReadTables tables, FaultReport report)
    {
        PartnershipChecks.Positions<Period>(tables, period => period.PartnershipId, period => period.Position, report);
        foreach (var period in tables.Of<Period>())
            One(period, report);
        if (!tables.IsWhole<Period>())
            return;
        foreach (var span in tables.Of<Period>().GroupBy(period => period.PartnershipId).SelectMany(group => Timeline.Of(group).Spans))
        {
            if (span.Period.Start is null && span.From > span.To)
                report.At(span.Period, nameof(Period.End), "Slutet ligger före den dag då föregående period slutar.", "rätta slutet eller skriv ut starten.");
        }
    }

    private static void One(Period period, FaultReport report)
    {
        if (period.Start?.Earliest > period.End.Date?.Latest)
            report.At(period, nameof(Period.End), $"Slutet ligger före starten {period.Start}.", "rätta start eller end.");
        if (period.Kind == PeriodKind.Initial != (period.Position == 1))
            report.At(period, nameof(Period.Kind), "Den första perioden, och bara den, är initial.", "skriv initial på position 1, annars extension, renewal eller option.");
        if (period.Position == 1 && period.Start is null && period.End.IsUnknown)
            report.At(period, nameof(Period.Start), "Perioden har varken start eller slut.", "ta bort raden; ett odaterat partnerskap har ingen period.");
        if (period.Kind == PeriodKind.Option && period.End.Date is null)
            report.At(period, nameof(Period.End), "En option har alltid ett sista datum.", "skriv dagen som källan anger.");
    }
}
