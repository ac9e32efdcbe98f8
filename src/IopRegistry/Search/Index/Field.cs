namespace IopRegistry.Search;

/// <summary>What a record is about comes before who and where, so that its words are one stretch for <see cref="Related"/>.</summary>
internal enum Field
{
    Name,
    Theme,
    Summary,
    Party,
    Place,
}

internal static class Fields
{
    public const int Count = 5;
    public const int CountAbout = 3;

    /// <summary>How often a word elsewhere weighs as much as once here.</summary>
    public static float Weight(Field field) => field switch
    {
        Field.Name => 5,
        Field.Party => 3.5f,
        Field.Place => 3,
        Field.Theme => 2.5f,
        _ => 1,
    };

    /// <summary>BM25's b: how much a word loses in a field longer than others. Many parties or places are no fault.</summary>
    public static float LengthPenalty(Field field) => field switch
    {
        Field.Name => 0.5f,
        Field.Summary => 0.6f,
        _ => 0.2f,
    };
}
