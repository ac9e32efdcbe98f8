namespace IopRegistry.Search;

/// <summary>The ways a word of a query may meet a word of a record.</summary>
[Flags]
public enum MatchKinds
{
    None = 0,
    Exact = 1,
    Folded = 2,
    Stem = 4,
    Part = 8,
    Synonym = 16,
    Prefix = 32,
    Fuzzy = 64,
    Inflected = Exact | Folded | Stem,
    All = Inflected | Part | Synonym | Prefix | Fuzzy,
}

/// <summary>How much a meeting counts beside an exact one.</summary>
internal static class Closeness
{
    public const float Exact = 1;
    public const float Folded = 0.95f;
    public const float Stem = 0.85f;
    public const float FoldedStem = 0.75f;
    public const float Synonym = 0.6f;
    public const float Part = 0.5f;
    public const float Prefix = 0.4f;
    public const float OneEdit = 0.35f;
    public const float TwoEdits = 0.25f;
}
