using System.Diagnostics;
using System.Text;
using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

public class HostileTests
{
    private const string Alphabet = "aeiåäöéxsgt019 -\"\"''*?:;()[]{}|&!~^\\/+<>=@#%\0\n\t\u00AD\u200B\u202E\u2066\u0301\uD801\uDC00\uFFFF\uFEFF“„»İßſ𐐀字ع";

    private static readonly string[] s_naughty =
    [
        "undefined", "NULL", "' OR 1=1 --", "\"; DROP TABLE partnerships; --", "<script>alert(1)</script>", "../../etc/passwd",
        "-", "--", "\"", "\"\"\"", "- - -", "-\"", "\"-", "a AND b OR NOT c NEAR/3 d", "title:*", "*", "?", "(((((", ")", "\\", "%00", "\0",
        "\uD800", "\uDFFF\uD800", "\u202Etest\u202C", "\u200B\u200B", "\uFEFF", "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮", "ﷺ", "🏳️‍🌈🏳️‍🌈", "１２３", "ǅ", "ẞ", "ﬁ",
        new('a', 1_000_000), new('-', 100_000), new('"', 100_000), new('\u0301', 100_000), string.Concat(Enumerable.Repeat("a ", 100_000)),
        string.Concat(Enumerable.Repeat("göteborg-", 50_000)), string.Concat(Enumerable.Repeat("\uD800", 50_000)),
    ];

    public static TheoryData<string> EngineNames => [.. Engines.All.Select(engine => engine.Name)];

    [Theory]
    [MemberData(nameof(EngineNames))]
    public void No_string_is_wrong_or_slow(string name)
    {
        var engine = Engines.Get(name);
        var index = engine.Index(
            [.. RealData.Registry.Partnerships.Select(p => new SearchDocument(p.Title, "", "", p.TargetGroup ?? "", p.SummarySv ?? ""))],
            Synonyms.From(RealData.Registry.Rows.Synonyms), []);
        var suggestions = Suggestions.Build(RealData.Registry.Partnerships.Select(p => new SuggestionEntry(p.Title, "partnerskap", p.Id, 0)), engine);
        var random = new Random(20260401);
        var (slowest, asked) = (TimeSpan.Zero, 0);
        foreach (var text in s_naughty.Concat(Enumerable.Range(0, 10_000).Select(_ => Mutation(random))))
        {
            var watch = Stopwatch.StartNew();
            Ask(index, suggestions, text, isTyping: asked++ % 2 == 0);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        // A generous bound for a busy machine; what it guards against is work that grows with the text.
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static void Ask(ISearchIndex index, Suggestions suggestions, string text, bool isTyping)
    {
        var highlighter = index.Search(new() { Text = text, IsTyping = isTyping }).Marks();
        suggestions.Find(text, 8);
        var sample = text.Length > 2000 ? text[..2000] : text;
        Assert.Equal(sample, string.Concat(highlighter.Mark(sample).Select(segment => segment.Text)));
        highlighter.Snippet(sample, 50);
    }

    private static string Mutation(Random random)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? RealData.Registry.Partnerships[random.Next(RealData.Registry.Partnerships.Length)].Title : "");
        for (var edits = random.Next(1, 30); edits > 0; edits--) text.Insert(random.Next(text.Length + 1), Alphabet[random.Next(Alphabet.Length)]);
        return text.ToString();
    }
}
