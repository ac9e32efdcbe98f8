using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace IopRegistry;

/// <summary>
/// The texts of one language. The Swedish text stands where it is used and is the key; English stands beside the code
/// that uses it, in <c>Texts/*.en.resx</c>, and where it is missing the Swedish text is shown. A test finds what is
/// missing, unused or filled in differently. Arguments are <c>{0}</c>, <c>{1}</c> …
/// </summary>
public class Wording
{
    public static readonly Wording Swedish = new("sv", CultureInfo.GetCultureInfo("sv-SE"));

    private readonly Lazy<FrozenDictionary<string, string>>? _texts;

    /// <param name="holders">Whose texts to look up; none for Swedish, which reads nothing.</param>
    protected Wording(string code, CultureInfo culture, params Assembly[] holders)
    {
        (Code, Culture) = (code, culture);
        _texts = holders.Length == 0 ? null : new(() => Read(CultureInfo.GetCultureInfo(code), holders));
    }

    /// <summary>The same texts, read once for both.</summary>
    protected Wording(Wording same) => (Code, Culture, _texts) = (same.Code, same.Culture, same._texts);

    /// <summary>As in <c>lang</c>.</summary>
    public string Code { get; }

    /// <summary>For dates and numbers.</summary>
    public CultureInfo Culture { get; }

    public bool IsSwedish => _texts is null;

    public string this[string swedish] => _texts is null ? swedish : _texts.Value.GetValueOrDefault(swedish, swedish);

    /// <summary>Numbers come out as they are; <see cref="Count"/> groups their digits.</summary>
    public string this[string swedish, params ReadOnlySpan<object?> arguments] => string.Format(Culture, this[swedish], arguments);

    /// <param name="many">With the number as <c>{0}</c>.</param>
    public string Count(long number, string one, string many) => number == 1 ? this[one] : string.Format(Culture, this[many], Of(number));

    public string Of(long number) => number.ToString("N0", Culture);

    /// <summary>Marks a text that is looked up where it is shown.</summary>
    public static string Key(string swedish) => swedish;

    private static FrozenDictionary<string, string> Read(CultureInfo culture, IEnumerable<Assembly> holders)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var satellite in holders.Select(holder => holder.GetSatelliteAssembly(culture)))
        {
            foreach (var name in satellite.GetManifestResourceNames())
            {
                using var reader = new ResourceReader(satellite.GetManifestResourceStream(name)!);
                foreach (System.Collections.DictionaryEntry entry in reader)
                    texts[(string)entry.Key] = (string)entry.Value!;
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
