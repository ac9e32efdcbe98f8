namespace IopRegistry.Tests;

/// <summary>Partnerships in a few words, for the rules that need no files.</summary>
internal static class Make
{
    public static readonly Source Report = new()
    {
        Id = "rapport",
        Title = "Rapporten",
        Publisher = "Utgivaren",
        Kind = SourceKind.Report,
        ShortTitle = "Rapporten",
    };

    /// <param name="periods">As <c>initial 2022 2023</c>; <c>?</c> is blank, <c>..</c> open.</param>
    /// <param name="reports">As <c>active 2023-04-01</c>.</param>
    public static Partnership Partnership(string periods, string reports = "")
    {
        var rows = Split(periods).Select((text, index) => Period(text, index + 1)).ToList();
        return new Partnership
        {
            Id = "exempel",
            Title = "Exempel",
            TitleEn = "Example",
            SummarySv = "Ett exempel.",
            SummaryEn = "An example.",
            FocusAreas = [],
            PlaceCodes = [],
            SourceId = Report.Id,
            SourceRef = "1",
            Periods = [.. rows],
            Observations = [.. Split(reports).Select(Observation).OrderBy(seen => seen.ObservedOn)],
            Timeline = Timeline.Of(rows),
        };
    }

    public static DateOnly Day(string text) => Edtf.Parse(text).Earliest;

    private static Period Period(string text, int position)
    {
        var parts = text.Split(' ');
        Assert.True(PeriodEnd.TryParse(parts[2] == "?" ? "" : parts[2], out var end));
        return new Period
        {
            PartnershipId = "exempel",
            Position = position,
            Kind = Enum.Parse<PeriodKind>(parts[0], ignoreCase: true),
            Start = parts[1] == "?" ? null : Edtf.Parse(parts[1]),
            End = end,
            SourceId = Report.Id,
            SourceRef = "1",
            Source = Report,
        };
    }

    private static Observation Observation(string text)
    {
        var parts = text.Split(' ');
        return new Observation
        {
            PartnershipId = "exempel",
            ReportedStatus = Enum.Parse<ReportedStatus>(parts[0], ignoreCase: true),
            ObservedOn = Day(parts[1]),
            SourceId = Report.Id,
            SourceRef = "1",
            Source = Report,
        };
    }

    private static string[] Split(string list) =>
        list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
