// The engines of this build beside SQLite FTS5:
//   dotnet run -c Release --project tests/IopRegistry.Benchmarks -- 3000 100000 1000000
// The judged queries over the real data:
//   dotnet run --project tests/IopRegistry.Benchmarks -- judge
// The site over HTTP beside nginx with the very same bytes (needs nginx and wrk), then memory, start and reload:
//   dotnet run -c Release --project tests/IopRegistry.Benchmarks -- http [seconds a run] [a published site]
// Only so many generated partnerships at 200 uncached searches a second, over a site that is published already:
//   dotnet run -c Release --project tests/IopRegistry.Benchmarks -- growth 100000 /tmp/site [seconds]
// A sealed data folder of so many generated partnerships, to look at with other tools:
//   dotnet run -c Release --project tests/IopRegistry.Benchmarks -- folder 100000 /tmp/large/data
using System.Diagnostics;
using System.Globalization;
using IopRegistry;
using IopRegistry.Benchmarks;
using IopRegistry.Benchmarks.Http;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Tests.Search;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var data = DataFolder.FindAbove(AppContext.BaseDirectory) ?? throw new InvalidOperationException("The data folder is not above the binary.");
if (args is ["judge", ..])
{
    foreach (var engine in Engines.All) Judge(data with { Engine = engine });
    return;
}

if (args is ["http", ..])
{
    await HttpBenchmark.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5, args.Length > 2 ? args[2] : null);
    return;
}

if (args is ["growth", var many, var at, ..])
{
    await HttpBenchmark.GrowthAlone(int.Parse(many, CultureInfo.InvariantCulture), at, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 30);
    return;
}

if (args is ["folder", var number, var path])
{
    GeneratedFolder.Write(data, path, int.Parse(number, CultureInfo.InvariantCulture));
    return;
}

var real = Load(data);
var synonyms = Synonyms.From(real.Rows.Synonyms);
foreach (var engine in Engines.All) BuildReal(engine, real, synonyms);
foreach (var count in args.Select(int.Parse).DefaultIfEmpty(100_000)) new Comparison(count, synonyms).Run();

static Registry Load(DataFolder data) => data.Load().Registry ?? throw new InvalidOperationException("The data does not load; run iop check.");

static void Judge(DataFolder data)
{
    var queries = JudgedQuery.Read(Path.Combine(data.Path, "..", "tests", "IopRegistry.Tests", "Search", "judged.tsv"));
    var registry = Load(data);
    Console.WriteLine(data.Engine.Name);
    foreach (var judgement in Judgement.Of(registry, queries, registry.Version.SealedOn))
        Console.WriteLine(judgement);
}

static void BuildReal(ISearchEngine engine, Registry registry, Synonyms synonyms)
{
    SearchDocument[] documents = [.. registry.Partnerships.Select(row => PartnershipDocuments.Of(registry, row))];
    var least = Enumerable.Range(0, 10).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        engine.Index(documents, synonyms, registry.Rows.Places.Select(place => place.Name));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });
    Console.WriteLine($"{engine.Name}: the real data, {documents.Length} records, built in {least:N0} ms, the least of ten");
}
