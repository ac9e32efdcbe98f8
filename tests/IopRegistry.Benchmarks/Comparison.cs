using System.Diagnostics;
using IopRegistry.Search;
using IopRegistry.Tests.Search;

namespace IopRegistry.Benchmarks;

/// <summary>
/// Asks every engine and FTS5 the same questions over the same records. "equal" is the same words, hit counts compared
/// first; "full" has stems, compounds, synonyms and misspellings on.
/// </summary>
/// <remarks>
/// Building is by the clock; a query is by the processor time of its thread, the least of five askings, so that what
/// else the machine does tells least. The same for all.
/// </remarks>
internal sealed class Comparison(int count, Synonyms synonyms)
{
    private readonly Records _records = new(count);

    public void Run()
    {
        Console.WriteLine($"\n{count:N0} records");
        var indexes = Engines.All.Select(engine => (engine.Name, Index: Build(engine))).ToList();
        var start = Stopwatch.GetTimestamp();
        using var fts = new FtsIndex(_records.Documents);
        Console.WriteLine($"FTS5: built in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms");
        var questions = Workload.For(_records, count > 200_000 ? 40 : 300);
        foreach (var (name, index) in indexes) CompareCounts(name, index, fts, questions);
        Console.WriteLine("kind            engine   hits equal/full    equal p50/p95/p99 ms    full p50/p95/p99 ms     p95: FTS5/equal  FTS5/full");
        var comparable = questions.Where(q => q.Fts != "").GroupBy(_ => "all with FTS5").Single();
        foreach (var kind in questions.GroupBy(q => q.Kind).Append(comparable)) Show(kind.Key, [.. kind], indexes, fts);
    }

    private ISearchIndex Build(ISearchEngine engine)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var index = engine.Index(_records.Documents, synonyms, []);
        var built = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        used = Environment.CpuUsage.TotalTime - used;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{engine.Name}: built in {built:N0} ms with {used.TotalMilliseconds:N0} ms of processor time, {(double)bytes / count:N0} bytes a record");
        return index;
    }

    private IndexRequest Request(Question question, MatchKinds kinds) =>
        new() { Text = question.Text, Kinds = kinds, IsTyping = question.IsTyping, Facets = question.Facets, Ranks = _records.Ranks };

    private void CompareCounts(string name, ISearchIndex index, FtsIndex fts, List<Question> questions)
    {
        var comparable = questions.FindAll(q => q.Fts != "");
        var differing = comparable.FindAll(q => index.Search(Request(q, q.EqualKinds)).Total != fts.Ask(q));
        Console.WriteLine($"{name}: hit counts differ from FTS5's in {differing.Count} of {comparable.Count} queries");
        foreach (var question in differing.Take(5)) Console.WriteLine($"  {question.Kind}: {question.Text}");
    }

    private void Show(string kind, List<Question> questions, List<(string Name, ISearchIndex Index)> indexes, FtsIndex fts)
    {
        var other = questions[0].Fts != "" ? Times(questions, q => fts.Ask(q)) : null;
        foreach (var (name, index) in indexes)
        {
            int Hits(Func<Question, MatchKinds> kinds) => questions.ConvertAll(q => index.Search(Request(q, kinds(q))).Total).Order().ElementAt(questions.Count / 2);
            var equal = other is null ? null : Times(questions, q => index.Search(Request(q, q.EqualKinds)));
            var full = Times(questions, q => index.Search(Request(q, MatchKinds.All)));
            Console.WriteLine($"{kind,-16}{name,-8}{Hits(q => q.EqualKinds),8:N0} /{Hits(_ => MatchKinds.All),8:N0}  {Percentiles(equal),-24}{Percentiles(full),-24}{Ratio(other, equal),12}{Ratio(other, full),12}");
        }
        if (other is not null) Console.WriteLine($"{kind,-16}{"FTS5",-28}{Percentiles(other)}");
    }

    private static double[] Times(List<Question> questions, Action<Question> ask)
    {
        var least = Enumerable.Repeat(double.MaxValue, questions.Count).ToArray();
        foreach (var question in questions) ask(question);
        for (var asked = 0; asked < 5 * least.Length; asked++)
        {
            var at = asked % least.Length;
            var start = ProcessorClock.Milliseconds();
            ask(questions[at]);
            least[at] = Math.Min(least[at], ProcessorClock.Milliseconds() - start);
        }
        Array.Sort(least);
        return least;
    }

    private static double At(double[] times, double share) => times[(int)(share * (times.Length - 1))];

    private static string Percentiles(double[]? times) =>
        times is null ? "–" : $"{At(times, 0.5):F3} / {At(times, 0.95):F3} / {At(times, 0.99):F2}";

    private static string Ratio(double[]? other, double[]? ours) => other is null || ours is null ? "–" : $"{At(other, 0.95) / At(ours, 0.95):F1}×";
}
