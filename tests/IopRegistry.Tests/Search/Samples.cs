using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

/// <summary>Small indexes for tests that say in one line what is in them.</summary>
internal static class Samples
{
    public static SearchIndex Index(params string[] names) => Index(Synonyms.None, names);

    public static SearchIndex Index(Synonyms synonyms, params string[] names) =>
        SearchIndex.Build([.. names.Select(Document)], synonyms);

    public static ISearchIndex Index(ISearchEngine engine, params string[] names) => engine.Index([.. names.Select(Document)], Synonyms.None, []);

    public static Synonyms Both(string term, params string[] others) => Table(SynonymDirection.Both, term, others);

    public static Synonyms To(string term, params string[] others) => Table(SynonymDirection.To, term, others);

    public static int[] Found(this ISearchIndex index, string text, bool isTyping = false) =>
        [.. index.Search(new() { Text = text, IsTyping = isTyping }).Page.Select(hit => hit.Document)];

    public static IEnumerable<string[]> Lines(string path) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", path)).Select(line => line.Split('\t'));

    private static SearchDocument Document(string name) => new(name, "", "", "", "");

    private static Synonyms Table(SynonymDirection direction, string term, string[] others) =>
        Synonyms.From([new() { Id = "x", Term = term, Equivalents = [.. others], Direction = direction }]);
}
