using System.Collections.Immutable;
using System.Globalization;

namespace IopRegistry.Curation;

/// <summary>
/// One fault in the data, in Swedish for the curator: where it is, what stands there, what is wrong and what to do.
/// Lines count from 1 with the header as line 1; null where the fault concerns the whole file.
/// </summary>
public sealed record Fault(string File, int? Line, string? Column, string? Value, string Problem, string Remedy)
{
    internal const int LongestShown = 80;

    /// <summary>By file, then line, as a curator goes through them; what concerns a whole file comes first.</summary>
    public static ImmutableArray<Fault> Sorted(IEnumerable<Fault> faults) =>
        [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    public override string ToString()
    {
        var line = Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        var column = Column is null ? "" : $" kolumn {Shown(Column)}";
        var value = Value is null ? "" : $" värdet \"{Shown(Value)}\"";
        var place = column + (column.Length > 0 && value.Length > 0 ? "," : "") + value;
        return $"{File}{line}:{place}{(place.Length > 0 ? " –" : "")} {Problem} Åtgärd: {Remedy}";
    }

    /// <summary>Cut to a length that a terminal shows, with invisible characters written out as U+XXXX.</summary>
    internal static string Shown(string value)
    {
        var cut = value.Length > LongestShown ? value[..LongestShown] + "…" : value;
        return string.Concat(cut.EnumerateRunes().Select(c => Text.IsVisible(c)
            ? c.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"<U+{c.Value:X4}>")));
    }
}
