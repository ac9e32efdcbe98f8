using FsCheck;
using FsCheck.Fluent;

namespace IopRegistry.Tests;

/// <summary>What holds for every partnership and every day, whatever the rows.</summary>
public class StatusRulesProperties
{
    private static readonly DateOnly First = new(2015, 1, 1);

    private static readonly Gen<string> Date = Gen.OneOf(
        Gen.Choose(2016, 2027).Select(year => $"{year}"),
        Gen.Choose(0, 4_300).Select(days => First.AddDays(days).ToIso()),
        Gen.Choose(0, 140).Select(months => First.AddMonths(months).ToIso()[..7]));

    private static readonly Gen<DateOnly> Day = Gen.Choose(-400, 5_000).Select(days => First.AddDays(days));

    private static readonly Gen<string> End = Gen.Frequency((6, Date), (1, Gen.Constant("..")), (1, Gen.Constant("?")));

    private static readonly Gen<string> Periods =
        from count in Gen.Choose(0, 4)
        from periods in Gen.ArrayOf(
            from kind in Gen.Elements("extension", "renewal", "option")
            from start in Gen.Frequency((3, Date), (2, Gen.Constant("?")))
            from end in End
            where start == "?" || end is ".." or "?" || Edtf.Parse(start).Earliest <= Edtf.Parse(end).Latest
            select $"{kind} {start} {end}", count)
        select string.Join("; ", periods.Select((period, index) => index == 0 ? "initial" + period[period.IndexOf(' ')..] : period));

    private static readonly Gen<string> Reports =
        from count in Gen.Choose(0, 3)
        from reports in Gen.ArrayOf(
            from status in Gen.Elements("active", "ended")
            from days in Gen.Choose(0, 4_300)
            select $"{status} {First.AddDays(days).ToIso()}", count)
        select string.Join("; ", reports);

    private static readonly Arbitrary<(string Periods, string Reports, DateOnly Day)> Cases =
        (from periods in Periods from reports in Reports from day in Day select (periods, reports, day)).ToArbitrary();

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    [Fact]
    public void Every_day_has_one_status_with_a_sentence_that_ends() => Prop.ForAll(Cases, given =>
    {
        var status = Make.Partnership(given.Periods, given.Reports).On(given.Day);
        return Enum.IsDefined(status.Status) && BasisText.Sentence(status).EndsWith('.') && status == Make.Partnership(given.Periods, given.Reports).On(given.Day);
    }).Check(Config);

    [Fact]
    public void Extending_never_shortens() => Prop.ForAll(Cases, given =>
    {
        var before = Make.Partnership(given.Periods, given.Reports).On(given.Day).Status;
        if (before != Status.Active || given.Periods.Length == 0)
            return true;
        var longer = Make.Partnership(given.Periods + "; extension ? 2029-12-31", given.Reports);
        return longer.On(given.Day).Status == Status.Active;
    }).Check(Config);

    [Fact]
    public void An_active_day_lies_in_an_agreed_period_or_on_a_report() => Prop.ForAll(Cases, given =>
    {
        var partnership = Make.Partnership(given.Periods, given.Reports);
        var status = partnership.On(given.Day);
        return status.Status != Status.Active
            || partnership.Timeline.Agreed.Any(span => span.From <= given.Day && !(span.To < given.Day))
            || partnership.Observations.Any(seen => seen.ObservedOn == given.Day);
    }).Check(Config);

    [Fact]
    public void Without_a_report_of_an_end_nothing_is_ended_and_an_open_period_never_runs_out() => Prop.ForAll(Cases, given =>
    {
        var partnership = Make.Partnership(given.Periods, given.Reports.Replace("ended", "active", StringComparison.Ordinal));
        var status = partnership.On(given.Day).Status;
        var isOpen = partnership.Timeline.Spans.Any(span => span.To == DateOnly.MaxValue);
        return status != Status.Ended && !(isOpen && status == Status.Expired);
    }).Check(Config);

    [Fact]
    public void Before_the_first_start_nothing_is_active_or_expired() => Prop.ForAll(Cases, given =>
    {
        var partnership = Make.Partnership(given.Periods, given.Reports);
        if (partnership.Timeline.Spans is not [{ From: { } start }, ..] || partnership.Timeline.Spans.Any(span => span.From < start || span.To < start))
            return true;
        var status = partnership.On(start.AddDays(-1)).Status;
        return status is not (Status.Active or Status.Expired);
    }).Check(Config);
}
