using System.IO.Enumeration;
using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

/// <summary>A query with the partnerships that a person would call right answers. None: the answer should be empty.</summary>
public sealed record JudgedQuery(string Kind, string Text, IReadOnlyList<string> Relevant)
{
    /// <summary>Reads <c>judged.tsv</c>: kind, query, ids with <c>*</c> for any characters, separated by commas.</summary>
    public static IReadOnlyList<JudgedQuery> Read(string path) =>
    [
        .. File.ReadLines(path).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new JudgedQuery(cells[0], cells[1], cells[2].Split(',', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <returns>The place of the first right answer, from 1; null where none is among the first ten.</returns>
    public int? FirstRight(Registry registry, DateOnly day)
    {
        var found = registry.Search.Run(new PartnershipQuery { Q = Text, Size = 10 }, day).Page.Select(hit => hit.Partnership.Id).ToList();
        if (Relevant.Count == 0)
            return found.Count == 0 ? 1 : null;
        var place = found.FindIndex(id => Relevant.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, id, ignoreCase: false)));
        return place < 0 ? null : place + 1;
    }
}

/// <summary>How often the first 1, 3 and 10 hits hold a right answer, and the mean reciprocal rank of the first one.</summary>
public sealed record Judgement(string Kind, int Queries, double At1, double At3, double At10, double MeanReciprocalRank, IReadOnlyList<string> Missed)
{
    /// <summary>One per kind, then one for all.</summary>
    public static IReadOnlyList<Judgement> Of(Registry registry, IReadOnlyList<JudgedQuery> queries, DateOnly day)
    {
        var placed = queries.Select(query => (query, place: query.FirstRight(registry, day))).ToList();
        return [.. placed.GroupBy(pair => pair.query.Kind).Select(group => Sum(group.Key, [.. group])), Sum("alla", placed)];
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Kind,-12} {Queries,4}  @1 {At1,6:P0}  @3 {At3,6:P0}  @10 {At10,6:P0}  MRR {MeanReciprocalRank:0.000}  {string.Join(" · ", Missed)}");

    private static Judgement Sum(string kind, List<(JudgedQuery Query, int? Place)> placed) => new(
        kind,
        placed.Count,
        placed.Average(pair => pair.Place <= 1 ? 1.0 : 0),
        placed.Average(pair => pair.Place <= 3 ? 1.0 : 0),
        placed.Average(pair => pair.Place <= 10 ? 1.0 : 0),
        placed.Average(pair => 1.0 / pair.Place ?? 0),
        [.. placed.Where(pair => pair.Place is null or > 3).Select(pair => $"{pair.Query.Text} ({pair.Place?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"})")]);
}
