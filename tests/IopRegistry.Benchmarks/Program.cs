// Our index beside SQLite FTS5:
//   dotnet run -c Release --project tests/IopRegistry.Benchmarks -- 3000 100000 1000000
// The judged queries over the real data:
//   dotnet run --project tests/IopRegistry.Benchmarks -- judge
// The site over HTTP beside nginx with the very same bytes (needs nginx and wrk), then memory, start and reload:
//   dotnet run -c Release --project tests/IopRegistry.Benchmarks -- http [seconds a run] [a published site]
// "equal" is the same words, hit counts compared first; "full" has stems, compounds, synonyms and misspellings on.
// Building is by the clock; a query is by the processor time of its thread, the least of five askings, so that what else
// the machine does tells least.
using System.Diagnostics;
using System.Globalization;
using IopRegistry.Benchmarks;
using IopRegistry.Benchmarks.Http;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Tests.Search;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["judge", ..])
{
    Judge();
    return;
}

if (args is ["http", ..])
{
    await HttpBenchmark.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5, args.Length > 2 ? args[2] : null);
    return;
}

var synonyms = Synonyms.From(new DataFolder(args.Length > 0 && Directory.Exists(args[0]) ? args[0] : "data").Check().Registry?.Rows.Synonyms ?? []);
foreach (var count in args.Where(a => int.TryParse(a, out _)).Select(int.Parse).DefaultIfEmpty(100_000)) Compare(count, synonyms);

static void Judge()
{
    var data = DataFolder.FindAbove(AppContext.BaseDirectory)!;
    var queries = JudgedQuery.Read(Path.Combine(data.Path, "..", "tests", "IopRegistry.Tests", "Search", "judged.tsv"));
    var registry = data.Load().Registry ?? throw new InvalidOperationException("The data does not load; run iop check.");
    foreach (var judgement in Judgement.Of(registry, queries, registry.Version.SealedOn))
        Console.WriteLine(judgement);
}

static void Compare(int count, Synonyms synonyms)
{
    var records = new Records(count);
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var start = Stopwatch.GetTimestamp();
    var index = SearchIndex.Build(records.Documents, synonyms);
    var built = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
    Console.WriteLine($"\n{count:N0} records: built in {built:N0} ms, {(double)bytes / count:N0} bytes a record");

    start = Stopwatch.GetTimestamp();
    using var fts = new FtsIndex(records.Documents);
    Console.WriteLine($"FTS5 built in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms");
    var questions = Workload.For(records, count > 200_000 ? 40 : 300);
    Console.WriteLine($"hit counts differ in {Differences(index, fts, questions)} of {questions.Count(q => q.Fts != "")} queries");
    Console.WriteLine("kind             hits equal/full    equal p50/p95/p99 ms    full p50/p95/p99 ms     FTS5 p50/p95/p99 ms     p95: FTS5/equal  FTS5/full");
    foreach (var kind in questions.GroupBy(q => q.Kind).Append(questions.Where(q => q.Fts != "").GroupBy(_ => "all but last two").Single()))
    {
        Show(kind.Key, [.. kind], index, fts, records.Ranks);
    }
}

static IndexRequest Request(Question question, MatchKinds kinds, int[]? ranks) =>
    new() { Text = question.Text, Kinds = kinds, IsTyping = question.IsTyping, Facets = question.Facets, Ranks = ranks };

static int Differences(SearchIndex index, FtsIndex fts, List<Question> questions)
{
    var differing = questions.FindAll(q => q.Fts != "" && index.Search(Request(q, q.EqualKinds, null)).Total != fts.Ask(q));
    foreach (var question in differing.Take(5)) Console.WriteLine($"  {question.Kind}: {question.Text}");
    return differing.Count;
}

static void Show(string kind, List<Question> questions, SearchIndex index, FtsIndex fts, int[] ranks)
{
    int Hits(Func<Question, MatchKinds> kinds) => questions.ConvertAll(q => index.Search(Request(q, kinds(q), ranks)).Total).Order().ElementAt(questions.Count / 2);
    var isEqual = questions[0].Fts != "";
    var equal = isEqual ? Times(questions, q => index.Search(Request(q, q.EqualKinds, ranks))) : null;
    var full = Times(questions, q => index.Search(Request(q, MatchKinds.All, ranks)));
    var other = isEqual ? Times(questions, q => fts.Ask(q)) : null;
    Console.WriteLine($"{kind,-17}{Hits(q => q.EqualKinds),7:N0} /{Hits(_ => MatchKinds.All),8:N0}  {Percentiles(equal),-24}{Percentiles(full),-24}{Percentiles(other),-24}{Ratio(other, equal),12}{Ratio(other, full),12}");
}

static double[] Times(List<Question> questions, Action<Question> ask)
{
    var least = Enumerable.Repeat(double.MaxValue, questions.Count).ToArray();
    for (var round = 0; round < 6; round++)
    {
        for (var i = 0; i < least.Length; i++)
        {
            var start = ProcessorClock.Milliseconds();
            ask(questions[i]);
            // The first round only warms up.
            if (round > 0) least[i] = Math.Min(least[i], ProcessorClock.Milliseconds() - start);
        }
    }
    Array.Sort(least);
    return least;
}

static double At(double[] times, double share) => times[(int)(share * (times.Length - 1))];

static string Percentiles(double[]? times) =>
    times is null ? "–" : $"{At(times, 0.5):F3} / {At(times, 0.95):F3} / {At(times, 0.99):F2}";

static string Ratio(double[]? other, double[]? ours) => other is null || ours is null ? "–" : $"{At(other, 0.95) / At(ours, 0.95):F1}×";
