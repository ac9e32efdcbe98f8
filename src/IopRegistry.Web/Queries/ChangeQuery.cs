using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;

namespace IopRegistry.Web.Queries;

/// <summary>Which changes of the public log are asked for; OR within a key, AND between keys, as in the shared query.</summary>
/// <param name="Shared">Organisation, place, page, size and dialect, read by the shared query's reader.</param>
/// <param name="Partnerships">Ids as they are now, or withdrawn ones.</param>
public sealed record ChangeQuery(PartnershipQuery Shared, ImmutableArray<string> Partnerships, ImmutableArray<ChangeKind> Kinds)
{
    public static readonly ImmutableArray<string> Keys = ["partnership", "organisation", "place", "kind", "page", "size", "dialect"];

    public static readonly ChangeQuery Everything = new(new PartnershipQuery(), [], []);

    /// <summary>In canonical order, defaults left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs() =>
    [
        .. Partnerships.Select(id => KeyValuePair.Create("partnership", id)),
        .. Kinds.Select(kind => KeyValuePair.Create("kind", Schema.NameOf(kind.ToString()))),
        .. Shared.Pairs(),
    ];

    public static (ChangeQuery Query, ImmutableArray<QueryFault> Faults) Read(Registry registry, IEnumerable<KeyValuePair<string, string>> pairs, Wording? words = null)
    {
        words ??= Wording.Swedish;
        var given = pairs.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Trim())).ToList();
        var (shared, sharedFaults) = QueryReader.Read(registry, given, Keys, words);
        var faults = sharedFaults.ToBuilder();
        var ids = given.Where(pair => pair.Key == "partnership").Select(pair => pair.Value).ToList();
        foreach (var id in ids.Where(id => !IsKnown(registry, id)))
            faults.Add(new QueryFault("partnership", id, words["Partnerskapet finns inte."], words["skriv ett id som står i ett partnerskaps adress."]));
        var kinds = given.Where(pair => pair.Key == "kind").Select(pair => Kind(pair.Value, faults, words)).OfType<ChangeKind>();
        return (new ChangeQuery(shared, [.. ids.Select(id => registry.FindRedirect(id) ?? id).Distinct().Order(StringComparer.Ordinal)], [.. kinds.Distinct().Order()]), faults.ToImmutable());
    }

    private static bool IsKnown(Registry registry, string id) =>
        registry.FindPartnership(id) is not null || registry.FindRedirect(id) is not null || registry.FindWithdrawal(id) is not null;

    private static ChangeKind? Kind(string text, ImmutableArray<QueryFault>.Builder faults, Wording words)
    {
        foreach (var kind in Enum.GetValues<ChangeKind>())
        {
            if (Schema.NameOf(kind.ToString()) == text)
                return kind;
        }

        faults.Add(new QueryFault("kind", text, words["Slaget finns inte."], words["välj bland: {0}.", string.Join(", ", Enum.GetNames<ChangeKind>().Select(Schema.NameOf))]));
        return null;
    }
}
