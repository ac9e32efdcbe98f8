using System.Collections.Immutable;
using System.Globalization;

namespace IopRegistry.Search;

public enum SortOrder
{
    Relevance,
    Title,
    Start,
    End,
    Updated,
}

/// <summary>
/// The query that the search page, the feeds and the downloads share: typed, bounded, with canonical values.
/// Dates that bound a range are days: <c>from=2022</c> is 2022-01-01, <c>to=2022</c> is 2022-12-31.
/// </summary>
public sealed record PartnershipQuery
{
    public const int LargestSize = 100;

    public string Q { get; init; } = "";

    /// <summary>Chosen values by filter key; OR within a key, AND between keys.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Chosen { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>A known period overlaps the days from here …</summary>
    public DateBound? From { get; init; }

    /// <summary>… to here.</summary>
    public DateBound? To { get; init; }

    /// <summary>The latest known end lies on this day or later …</summary>
    public DateBound? EndsFrom { get; init; }

    /// <summary>… and on this day or earlier.</summary>
    public DateBound? EndsTo { get; init; }

    /// <summary>The day asked about; null is today in Sweden.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Null is relevance.</summary>
    public SortOrder? Sort { get; init; }

    public int Page { get; init; } = 1;

    public int Size { get; init; } = 20;

    /// <summary>For downloads: <c>excel</c> or blank.</summary>
    public string Dialect { get; init; } = "";

    /// <summary>The version of the data that was asked for; null is the one in use.</summary>
    public string? Version { get; init; }

    public bool IsNarrowed => Q.Length > 0 || !Chosen.IsEmpty || HasRange;

    /// <summary>Whether a range of days is asked for.</summary>
    public bool HasRange => this is not { From: null, To: null, EndsFrom: null, EndsTo: null };

    /// <summary>The chosen day and version alone: what links and forms keep on the way to another page.</summary>
    public PartnershipQuery OnlyDay => new() { AsOf = AsOf, Version = Version };

    public ImmutableArray<string> ChosenOf(string key) => Chosen.GetValueOrDefault(key, []);

    public bool HasChosen(string key, string value) => ChosenOf(key).Contains(value);

    /// <summary>The query with the value added, or removed where it was chosen; from the first page.</summary>
    public PartnershipQuery Toggle(string key, string value)
    {
        var now = ChosenOf(key);
        ImmutableArray<string> then = now.Contains(value) ? now.Remove(value) : [.. now.Add(value).Order(StringComparer.Ordinal)];
        return this with { Page = 1, Chosen = then.IsEmpty ? Chosen.Remove(key) : Chosen.SetItem(key, then) };
    }

    /// <summary>Keys and values in canonical order, defaults left out: equal queries give equal addresses.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs()
    {
        if (Q.Length > 0)
            yield return new("q", Q);
        foreach (var filter in Filter.All)
        {
            foreach (var value in ChosenOf(filter.Key))
                yield return new(filter.Key, value);
        }

        var rest = new (string Key, string? Value)[]
        {
            ("from", From?.Text), ("to", To?.Text), ("ends_from", EndsFrom?.Text), ("ends_to", EndsTo?.Text),
            ("asof", AsOf?.ToIso()),
            ("sort", Sort is { } sort ? Curation.Schema.NameOf(sort.ToString()) : null),
            ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
            ("size", Size != 20 ? Size.ToString(CultureInfo.InvariantCulture) : null),
            ("dialect", Dialect.Length > 0 ? Dialect : null),
            ("version", Version),
        };
        foreach (var (key, value) in rest)
        {
            if (value is not null)
                yield return new(key, value);
        }
    }

    /// <returns>With a leading question mark, or empty.</returns>
    public string ToQueryString() => Text(Pairs());

    /// <summary>Pairs of any question as an address has them.</summary>
    /// <returns>With a leading question mark, or empty.</returns>
    public static string Text(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var text = string.Join('&', pairs.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return text.Length > 0 ? "?" + text : "";
    }
}

/// <summary>A day as it was written, or <c>-</c> for "not known" (then <see cref="Day"/> is null).</summary>
public sealed record DateBound(string Text, DateOnly? Day)
{
    public bool AsksForMissing => Day is null;
}
