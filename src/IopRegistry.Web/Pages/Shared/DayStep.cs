namespace IopRegistry.Web.Pages.Shared;

/// <summary>A day that is one step away from the chosen one.</summary>
/// <param name="Name">What is seen.</param>
/// <param name="Says">What is heard after it, where the name alone does not tell.</param>
public sealed record DayStep(DateOnly Day, string Name, string Says)
{
    public bool IsYear { get; private init; }

    /// <summary>The query takes no other days.</summary>
    private static readonly (DateOnly First, DateOnly Last) Known = (new(1900, 1, 1), new(2100, 12, 31));

    /// <summary>A year back, a year on, the day of the survey, today; none that is the day shown already.</summary>
    public static IEnumerable<DayStep> Of(DateOnly shown, DateOnly today, DateOnly? survey, Words words)
    {
        if (shown >= Known.First.AddYears(1))
            yield return new(shown.AddYears(-1), $"← {shown.Year - 1}", words["ett år tidigare, {0}", words.Of(shown.AddYears(-1))]) { IsYear = true };
        if (shown <= Known.Last.AddYears(-1))
            yield return new(shown.AddYears(1), $"{shown.Year + 1} →", words["ett år senare, {0}", words.Of(shown.AddYears(1))]) { IsYear = true };
        if (survey is { } day && day != shown && day != today)
            yield return new(day, words["Rapportens dag, {0}", words.Of(day)], words["när den största undersökningen gjordes"]);
        if (shown != today)
            yield return new(today, words["I dag"], words.Of(today));
    }
}
