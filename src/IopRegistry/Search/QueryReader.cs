using System.Collections.Immutable;
using System.Globalization;

namespace IopRegistry.Search;

/// <summary>Reads the shared query from the pairs of a query string; the one place where its values are checked.</summary>
public sealed class QueryReader(Registry registry, IReadOnlyCollection<string> keys, Wording words)
{
    /// <summary>Means the same at every address, so that every address takes it.</summary>
    public const string Version = "version";

    private const int MostValues = 50;

    /// <summary>So much of a text that is too long stands in the refusal.</summary>
    private const int LongestShown = 40;

    private static readonly ImmutableArray<string> Singles = ["q", "from", "to", "ends_from", "ends_to", "asof", "sort", "page", "size", "dialect", Version];

    private readonly List<QueryFault> _faults = [];

    /// <summary>Every key the query knows, in the order of the documentation.</summary>
    public static IEnumerable<string> Keys => [.. Filter.All.Select(filter => filter.Key), .. Singles];

    /// <param name="pairs">Decoded keys and values in any order; blank values count as absent.</param>
    /// <param name="keys">Those that mean something at this address, all others being faults; null for every key.</param>
    /// <param name="words">For the faults; null for Swedish.</param>
    /// <returns>The query, or every fault there is.</returns>
    public static (PartnershipQuery Query, ImmutableArray<QueryFault> Faults) Read(
        Registry registry, IEnumerable<KeyValuePair<string, string>> pairs, IReadOnlyCollection<string>? keys = null, Wording? words = null)
    {
        words ??= Wording.Swedish;
        var reader = new QueryReader(registry, keys ?? [.. Keys], words);
        var given = pairs.ToList();
        // Before they are trimmed: a tab or a line break counts as white space, too.
        foreach (var pair in given.Where(pair => pair.Value.Any(char.IsControl)))
            reader.Refuse(pair.Key, pair.Value, words["Värdet har ett styrtecken."], words["ta bort tecknet."]);
        var query = reader.Read(given.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToLookup(pair => pair.Key, pair => pair.Value.Trim()));
        return (query, [.. reader._faults]);
    }

    private PartnershipQuery Read(ILookup<string, string> given)
    {
        foreach (var unknown in given.Where(group => !keys.Contains(group.Key) && group.Key != Version))
            _faults.Add(Unknown(unknown.Key, unknown.First()));
        foreach (var twice in Singles.Where(key => given[key].Skip(1).Any()))
            Refuse(twice, given[twice].Last(), words["Parametern står flera gånger."], words["skriv den en gång."]);
        var query = new PartnershipQuery
        {
            Q = Words(given["q"].FirstOrDefault() ?? ""),
            Chosen = Filter.All.Where(filter => given.Contains(filter.Key)).ToImmutableSortedDictionary(
                filter => filter.Key, filter => Values(filter, [.. given[filter.Key]]), StringComparer.Ordinal),
            From = Bound(given, "from", date => date.Earliest),
            To = Bound(given, "to", date => date.Latest),
            EndsFrom = Bound(given, "ends_from", date => date.Earliest),
            EndsTo = Bound(given, "ends_to", date => date.Latest),
            AsOf = Day(given, "asof"),
            Sort = Sort(given["sort"].FirstOrDefault()),
            Page = Number(given, "page", 1, 1, 1_000_000),
            Size = Number(given, "size", 20, 1, PartnershipQuery.LargestSize),
            Dialect = Dialect(given["dialect"].FirstOrDefault() ?? ""),
            // Whoever picked the registry by this key has checked it; a release's name becomes the version it names.
            Version = given.Contains(Version) ? registry.Version.Id : null,
        };
        InOrder("from", query.From, "to", query.To);
        InOrder("ends_from", query.EndsFrom, "ends_to", query.EndsTo);
        return query;
    }

    private void InOrder(string first, DateBound? from, string last, DateBound? to)
    {
        if (from?.Day > to?.Day)
            Refuse(last, to!.Text, words["Dagen ligger före {0}.", $"{first}={from!.Text}"], words["skriv en dag som inte ligger före {0}.", first]);
    }

    private string Words(string q)
    {
        if (q.Length <= QueryText.LongestText)
            return q;
        // Not in the middle of a surrogate pair: half a character cannot be written in any form.
        var beginning = q[..(char.IsHighSurrogate(q[LongestShown - 1]) ? LongestShown - 1 : LongestShown)];
        Refuse("q", $"{beginning}…", words["Sökorden är {0} tecken.", q.Length], words["skriv högst {0} tecken.", QueryText.LongestText]);
        return beginning;
    }

    private ImmutableArray<string> Values(Filter filter, ImmutableArray<string> values)
    {
        if (values.Length > MostValues)
            Refuse(filter.Key, values[^1], words["Parametern står {0} gånger.", values.Length], words["skriv den högst {0} gånger.", MostValues]);
        foreach (var value in values.Where(value => value != Filter.MissingValue && filter.NameOf(registry, value) is null))
            Refuse(filter.Key, value, words["Värdet finns inte."], Allowed(filter));
        return [.. values.Select(value => filter.Canonical(registry, value)).Distinct().Order(StringComparer.Ordinal)];
    }

    private string Allowed(Filter filter) => filter.Key switch
    {
        "status" => words["välj bland: {0}.", string.Join(", ", Enum.GetNames<Status>().Select(Curation.Schema.NameOf).Append(Filter.Past))],
        "place" => words["skriv kommunkoden med fyra siffror eller länskoden med två, till exempel 1480 eller 14."],
        "county" => words["skriv länskoden med två siffror, till exempel 14."],
        "year" => words["skriv ett år med fyra siffror."],
        "duration" => words["välj bland: {0}.", string.Join(", ", Counting.Duration.All.Select(duration => duration.Id).Append(Filter.MissingValue))],
        _ => words["välj ett id som finns bland {0} på söksidan, eller \"-\" för uppgift saknas.", words[filter.Name].ToLowerInvariant()],
    };

    private DateBound? Bound(ILookup<string, string> given, string key, Func<Edtf, DateOnly> day)
    {
        if (given[key].FirstOrDefault() is not { } text)
            return null;
        if (text == Filter.MissingValue)
            return new DateBound(text, null);
        if (Edtf.TryParse(text, out var date))
            return new DateBound(text, day(date));
        Refuse(key, text, words["Värdet är inget datum."], words["skriv ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD, eller \"-\" för ej känt."]);
        return null;
    }

    private DateOnly? Day(ILookup<string, string> given, string key)
    {
        if (given[key].FirstOrDefault() is not { } text)
            return null;
        if (Edtf.TryParse(text, out var date) && date.IsFullDate)
            return date.Earliest;
        Refuse(key, text, words["Värdet är ingen dag."], words["skriv en dag som finns, som ÅÅÅÅ-MM-DD, år 1900–2100."]);
        return null;
    }

    private SortOrder? Sort(string? text)
    {
        var names = Enum.GetNames<SortOrder>().Select(Curation.Schema.NameOf).ToList();
        if (text is null || names.IndexOf(text) is 0)
            return null;
        if (names.IndexOf(text) is > 0 and var index)
            return (SortOrder)index;
        Refuse("sort", text, words["Ordningen finns inte."], words["välj bland: {0}.", string.Join(", ", names)]);
        return null;
    }

    private int Number(ILookup<string, string> given, string key, int absent, int least, int most)
    {
        if (given[key].FirstOrDefault() is not { } text)
            return absent;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(key, text, words["Värdet ligger utanför gränserna."], words["skriv ett heltal {0}–{1}.", least, most]);
        return absent;
    }

    private string Dialect(string text)
    {
        if (text is not ("" or "excel"))
            Refuse("dialect", text, words["Varianten finns inte."], words["skriv excel eller utelämna parametern."]);
        return text;
    }

    private QueryFault Unknown(string key, string value) =>
        new(key, value, words["Parametern finns inte."], keys.Count > 0 ? words["välj bland: {0}.", string.Join(", ", keys)] : words["adressen tar inga parametrar."]) { IsUnknown = true };

    private void Refuse(string parameter, string value, string problem, string remedy) =>
        _faults.Add(new QueryFault(parameter, value, problem, remedy));
}
