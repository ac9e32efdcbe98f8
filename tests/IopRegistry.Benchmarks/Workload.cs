using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Benchmarks;

/// <summary>A query as both engines are asked it.</summary>
/// <param name="Fts">FTS5's way to say it.</param>
internal sealed record Question(string Kind, string Text, string Fts, MatchKinds EqualKinds, bool IsTyping, ImmutableArray<FacetChoice> Facets);

/// <summary>Queries of each kind, made from words of the records, so that most have answers and frequent words are asked often.</summary>
internal static class Workload
{
    private const MatchKinds Same = MatchKinds.Exact | MatchKinds.Folded;

    public static List<Question> For(Records records, int each)
    {
        var random = new Random(7);
        ImmutableArray<FacetChoice> none = [.. records.Columns.Select(column => new FacetChoice(column))];
        var questions = new List<Question>();
        for (var i = 0; i < each; i++)
        {
            var words = records.Documents[random.Next(records.Documents.Length)].Summary.Split(' ');
            var at = random.Next(words.Length - 1);
            var (one, two, third) = (words[at], words[at + 1], words[random.Next(words.Length)]);
            // Our index tells "vås" from "väs"; FTS5, given folded words, cannot, and would be asked something else.
            if (records.HasTwin(one) || records.HasTwin(two) || records.HasTwin(third))
            {
                i--;
                continue;
            }
            var start = one[..Math.Min(one.Length, random.Next(3, 6))];
            questions.Add(new("one word", one, Quote(one), Same, false, none));
            questions.Add(new("two words", $"{one} {third}", $"{Quote(one)} AND {Quote(third)}", Same, false, none));
            questions.Add(new("phrase", $"\"{one} {two}\"", $"\"{Folding.Fold(one)} {Folding.Fold(two)}\"", Same, false, none));
            questions.Add(new("prefix", start, Quote(start) + "*", MatchKinds.Prefix, true, none));
            questions.Add(new("word + filters", one, Quote(one), Same, false, Chosen(none, random)));
            questions.Add(new("misspelt", Misspelt(one, random), "", MatchKinds.None, false, none));
            questions.Add(new("only filters", "", "", MatchKinds.None, false, Chosen(none, random)));
        }
        return questions;
    }

    private static string Quote(string word) => $"\"{Folding.Fold(word)}\"";

    private static ImmutableArray<FacetChoice> Chosen(ImmutableArray<FacetChoice> facets, Random random) =>
        facets.SetItem(0, facets[0] with { Chosen = [random.Next(5)] }).SetItem(2, facets[2] with { Chosen = [random.Next(21), random.Next(21)] });

    public static string Misspelt(string word, Random random)
    {
        var at = random.Next(1, word.Length);
        return word[..at] + (char)('a' + random.Next(26)) + word[at..];
    }
}
