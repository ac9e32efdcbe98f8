using System.Xml.Linq;

namespace IopRegistry.Web.Pictures.Drawing;

/// <summary>Days along the width of a drawing, from a first of January to an end of December.</summary>
internal sealed record TimeScale(DateOnly First, DateOnly Last)
{
    private const int MostLabels = 6;

    /// <summary>The share of the width at which the day begins; before the first 0, after the last 1.</summary>
    public double X(DateOnly day) => Math.Clamp((day.DayNumber - First.DayNumber) / (double)(Last.DayNumber + 1 - First.DayNumber), 0, 1);

    public bool Has(DateOnly day) => First <= day && day <= Last;

    public IEnumerable<DateOnly> NewYears => Enumerable.Range(First.Year, Last.Year - First.Year + 1).Select(year => new DateOnly(year, 1, 1));

    /// <summary>A line for each year and its number; those that would crowd a phone are minor.</summary>
    public IEnumerable<XElement> Years(double top, double bottom)
    {
        var years = NewYears.ToList();
        var every = Math.Max(1, (int)Math.Ceiling(years.Count / (double)MostLabels));
        foreach (var (index, day) in years.Index())
        {
            yield return Svg.Upright(X(day), top, bottom, Tones.Grid);
            yield return Svg.TextAt(
                X(day), bottom + 14, 12, index % every == 0 && X(day) < 0.9 ? Tones.Muted : $"{Tones.Muted} {Tones.Minor}", $"{day.Year}", new XAttribute("dx", "2"));
        }
    }
}
