namespace IopRegistry.Search;

/// <summary>Why a query was refused, in the language of the request: the parameter, its value, what is wrong and what it may be.</summary>
public sealed record QueryFault(string Parameter, string Value, string Problem, string Remedy)
{
    /// <summary>The address does not know the parameter: people take it away, programs choose another.</summary>
    public bool IsUnknown { get; init; }
}
