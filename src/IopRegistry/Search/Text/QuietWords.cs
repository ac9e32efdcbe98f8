using System.Collections.Frozen;

namespace IopRegistry.Search;

/// <summary>Words that never keep a record out of an answer: small words, and what every record here is.</summary>
internal static class QuietWords
{
    private static readonly FrozenSet<string> s_small = Set("""
        alla allt andra att av bland blir blev bli de dem den denna deras dess det detta dig din ditt du där då efter eller
        en er ett finns för från genom ha han har hon hos hur i in inom ja jag kan kring man med mellan men mer mest mig min mitt mot
        mycket ni nu när någon något några och om oss på samt sig sin sina sitt samma samman sam ska som så till under upp ut utan var vara
        vem vi via vid vilka vilken vilket vill vår åt än är över
        a an and are at by for from how is of on or that the to what where which who with
        """);

    private static readonly FrozenSet<string> s_registry = Set("""
        iop iops iopavtal ideburet ideburen ideburna idéburet idéburen idéburna offentlig offentligt offentliga
        partnerskap partnerskapet partnerskapen partnerskapsavtal avtal avtalet avtalen överenskommelse överenskommelser
        overenskommelse overenskommelser partnership partnerships
        """);

    private static readonly FrozenSet<string> s_kindsOfPlace = Set("kommun kommunen kommuns stad staden stads region regionen län länet läns");

    /// <summary>What stands beside a place's name and says no more than the name.</summary>
    public static bool IsKindOfPlace(string word) => s_kindsOfPlace.Contains(word);

    public static bool IsSmall(ReadOnlySpan<char> word) => s_small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool Contains(string word) => s_small.Contains(word) || s_registry.Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
