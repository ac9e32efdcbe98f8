namespace IopRegistry.Search;

/// <summary>How much of what was asked for the records of an answer have.</summary>
public enum Completeness
{
    All,

    /// <summary>No record has all of the words; these have more than half of them.</summary>
    Most,
    Any,
}
