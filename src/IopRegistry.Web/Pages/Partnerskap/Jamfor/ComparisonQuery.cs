using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Web.Pages.Partnerskap.Jamfor;

/// <summary>Which partnerships to set side by side, on which day.</summary>
/// <param name="Shared">The day and, on the page, words to find more by.</param>
/// <param name="Ids">As they are now, in the order asked for.</param>
public sealed record ComparisonQuery(PartnershipQuery Shared, ImmutableArray<string> Ids)
{
    /// <summary>More do not fit beside each other, on a screen or in a mind.</summary>
    public const int Most = 4;

    public static readonly ImmutableArray<string> Keys = ["id", "asof"];

    public IEnumerable<KeyValuePair<string, string>> IdPairs => Ids.Select(id => KeyValuePair.Create("id", id));

    /// <summary>With the day, without the words.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs => IdPairs.Concat(Shared.OnlyDay.Pairs());

    /// <summary>For the same comparison elsewhere, with a leading question mark.</summary>
    public string ToQueryString() => QueryOf(Ids);

    public string With(string id) => QueryOf(Ids.Add(id));

    public string Without(string id) => QueryOf(Ids.Remove(id));

    public static (ComparisonQuery Query, ImmutableArray<QueryFault> Faults) Read(
        Registry registry, IReadOnlyList<KeyValuePair<string, string>> pairs, IReadOnlyCollection<string> keys, Wording words)
    {
        var (shared, sharedFaults) = QueryReader.Read(registry, pairs, keys, words);
        var faults = sharedFaults.ToBuilder();
        ImmutableArray<string> given = [.. pairs.Where(pair => pair.Key == "id" && !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => pair.Value.Trim()).Select(id => registry.FindRedirect(id) ?? id).Distinct()];
        foreach (var id in given.Where(id => registry.FindPartnership(id) is null))
        {
            faults.Add(registry.FindWithdrawal(id) is null
                ? new QueryFault("id", id, words["Partnerskapet finns inte."], words["skriv ett id som står i ett partnerskaps adress."])
                : new QueryFault("id", id, words["Partnerskapet är borttaget ur registret."], words["ta bort det ur jämförelsen."]));
        }

        if (given.Length > Most)
            faults.Add(new QueryFault("id", given[Most], words["Det är {0} partnerskap, fler än som kan jämföras.", given.Length], words["välj högst {0}.", Most]));
        return (new ComparisonQuery(shared, given), faults.ToImmutable());
    }

    private string QueryOf(ImmutableArray<string> ids) => PartnershipQuery.Text((this with { Ids = ids }).Pairs);
}
