using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Web.Queries;

internal static class RequestQuery
{
    /// <summary>The shared query of a request, or every fault in it.</summary>
    /// <param name="others">Keys that the address itself knows beside the shared ones.</param>
    public static (PartnershipQuery Query, ImmutableArray<QueryFault> Faults) Read(Registry registry, HttpRequest request, params string[] others) =>
        QueryReader.Read(registry, request.Query.Where(pair => !others.Contains(pair.Key)).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))));
}
