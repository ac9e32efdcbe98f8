using IopRegistry.Search;
#if LUCENE
using IopRegistry.Lucene;
#endif

namespace IopRegistry.Tests.Search;

/// <summary>Every engine that this build has; what one promises all promise.</summary>
internal static class Engines
{
    public static ISearchEngine Get(string name) => All.Single(engine => engine.Name == name);

    public static ISearchEngine[] All { get; } =
    [
        new OwnEngine(),
#if LUCENE
        new LuceneEngine(),
#endif
    ];
}
