namespace IopRegistry;

/// <summary>Which fact decided a status; <see cref="BasisText"/> turns it into a sentence.</summary>
public enum StatusBasis
{
    ReportedEnded,
    WithinPeriod,
    UntilFurtherNotice,
    UnknownEndButReported,
    UndatedButReported,
    BeforeFirstStart,
    AfterUnknownEnd,
    WithinOption,
    BetweenPeriods,
    StartNotKnown,
    Undated,
    PeriodRanOut,
}

/// <summary>
/// A status with the facts it rests on: the period that decided (null where none did), the report that decided or
/// else the latest report known, and the latest report made on or before the day (what a source said by then).
/// </summary>
public sealed record StatusOnDay(
    DateOnly Day, Status Status, StatusBasis Basis, Span? Span, Observation? Report, Observation? Reported)
{
    /// <summary>
    /// The source and the known periods contradict each other: on the day of the report the periods
    /// give another answer than the report.
    /// </summary>
    public bool ContradictsReport { get; init; }
}
