namespace IopRegistry.Search;

internal static class Rarity
{
    /// <summary>BM25's inverse document frequency, of the word in all its inflections taken together.</summary>
    public static float Of(int count, int documentCount) => MathF.Log(1 + (documentCount - count + 0.5f) / (count + 0.5f));
}
