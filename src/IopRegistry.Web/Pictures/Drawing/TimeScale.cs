using System.Xml.Linq;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>Days along the width of a drawing, from a first of January to an end of December.</summary>
internal sealed record TimeScale(DateOnly First, DateOnly Last)
{
    private const int MostLabels = 6;

    /// <summary>A day further away than this would leave no room for the rest.</summary>
    private const int Far = 12;

    /// <summary>The years of what is known of the partnerships, and of the day asked about where it lies near.</summary>
    public static TimeScale Around(IEnumerable<Partnership> partnerships, DateOnly asOf)
    {
        var spans = partnerships.SelectMany(partnership => partnership.Timeline.Spans).ToList();
        List<int> years =
        [
            .. spans.Select(span => span.From).Concat(spans.Select(span => span.To).Where(to => to < DateOnly.MaxValue)).OfType<DateOnly>().Select(day => day.Year),
            .. partnerships.SelectMany(partnership => partnership.Observations).Select(seen => seen.ObservedOn.Year),
        ];
        if (years.Count == 0)
            years.Add(asOf.Year);
        var (first, last) = (years.Min(), years.Max());
        // Room for an end that is open or not known to be seen as such.
        if (spans.Any(span => !span.HasCertainEnd))
            last++;
        if (first - Far <= asOf.Year && asOf.Year <= last + Far)
            (first, last) = (Math.Min(first, asOf.Year), Math.Max(last, asOf.Year));
        return new TimeScale(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
    }

    /// <summary>The share of the width at which the day begins; before the first 0, after the last 1.</summary>
    public double X(DateOnly day) => Math.Clamp((day.DayNumber - First.DayNumber) / (double)(Last.DayNumber + 1 - First.DayNumber), 0, 1);

    public bool Has(DateOnly day) => First <= day && day <= Last;

    public IEnumerable<DateOnly> NewYears => Enumerable.Range(First.Year, Last.Year - First.Year + 1).Select(year => new DateOnly(year, 1, 1));

    /// <summary>A line for each year and its number; those that would crowd a phone are minor.</summary>
    public IEnumerable<XElement> Years(double top, double bottom, bool isNamed = true)
    {
        var years = NewYears.ToList();
        var every = Math.Max(1, (int)Math.Ceiling(years.Count / (double)MostLabels));
        foreach (var (index, day) in years.Index())
        {
            yield return Svg.Upright(X(day), top, bottom, Tones.Grid);
            if (!isNamed)
                continue;
            yield return Svg.TextAt(
                X(day), bottom + 14, 12, index % every == 0 && X(day) < 0.9 ? Tones.Muted : $"{Tones.Muted} {Tones.Minor}", $"{day.Year}", new XAttribute("dx", "2"));
        }
    }
}
