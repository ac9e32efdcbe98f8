using System.Collections.Immutable;
using System.Globalization;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>One line of a chart that is a table.</summary>
/// <param name="Address">The search behind the number; null where no search gives it.</param>
/// <param name="Tone">A class that colours the bar; the label says the same.</param>
public sealed record Bar(string Label, int Count, string? Address = null, string Tone = "");

public sealed record BarTable(string Id, string Heading, string Column, ImmutableArray<Bar> Bars, string? Note = null)
{
    private int Largest => Math.Max(1, Bars.Select(bar => bar.Count).DefaultIfEmpty().Max());

    /// <summary>For an SVG attribute: the content security policy stops style attributes.</summary>
    public string WidthOf(Bar bar) => (100.0 * bar.Count / Largest).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
