using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Queries;

internal static class RequestQuery
{
    /// <summary>The shared query of a request, or every fault in it.</summary>
    /// <param name="keys">Those that mean something at this address; null for all.</param>
    public static (PartnershipQuery Query, ImmutableArray<QueryFault> Faults) Read(
        Registry registry, HttpRequest request, IReadOnlyCollection<string>? keys = null) =>
        QueryReader.Read(registry, Pairs(request), keys, Words.For(request));

    public static IEnumerable<KeyValuePair<string, string>> Pairs(HttpRequest request) =>
        request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
}
