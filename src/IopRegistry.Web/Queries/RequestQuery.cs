using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Web.Queries;

internal static class RequestQuery
{
    /// <summary>The shared query of a request, or every fault in it.</summary>
    public static (PartnershipQuery Query, ImmutableArray<QueryFault> Faults) Read(Registry registry, HttpRequest request) =>
        QueryReader.Read(registry, request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))));
}
