using IopRegistry.Search;
#if LUCENE
using IopRegistry.Lucene;
#endif

namespace IopRegistry.Web.Data;

/// <summary>The search engines that this build has, by the name in <c>Search:Engine</c>.</summary>
internal static class SearchEngines
{
    public const string Setting = "Search:Engine";

    private const string Switched = "Lucene";

    private static readonly ISearchEngine[] s_built =
    [
        new OwnEngine(),
#if LUCENE
        new LuceneEngine(),
#endif
    ];

    /// <summary>Null, with the remedy on the error stream, where the engine asked for is not here: another one would answer otherwise.</summary>
    public static ISearchEngine? Find(IConfiguration configuration, TextWriter errors)
    {
        var name = configuration[Setting] is { Length: > 0 } asked ? asked : s_built[0].Name;
        if (Array.Find(s_built, engine => engine.Name == name) is { } found)
            return found;
        errors.WriteLine(name == Switched
            ? $"Registret startar inte: {Setting} är {name}, men det här bygget har bara {s_built[0].Name}. Bygg med -p:SearchEngine={Switched} där paketet Lucene.Net finns, eller sätt {Setting} till {s_built[0].Name}."
            : $"Registret startar inte: {Setting} är {name}. Tillåtna värden: {s_built[0].Name}, {Switched}.");
        return null;
    }
}
