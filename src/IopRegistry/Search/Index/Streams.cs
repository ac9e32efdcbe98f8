namespace IopRegistry.Search;

/// <summary>Every text as its words' numbers in order, <see cref="Break"/> between lines.</summary>
internal sealed class Streams(int[] starts, int[] words)
{
    public const int Break = -1;

    public int DocumentCount => (starts.Length - 1) / Fields.Count;

    public ReadOnlySpan<int> Of(int document) => Between(document * Fields.Count, (document + 1) * Fields.Count);

    public ReadOnlySpan<int> Of(int document, Field field) =>
        Between(document * Fields.Count + (int)field, document * Fields.Count + (int)field + 1);

    /// <summary>Name, theme and summary.</summary>
    public ReadOnlySpan<int> About(int document) =>
        Between(document * Fields.Count, document * Fields.Count + Fields.CountAbout);

    private ReadOnlySpan<int> Between(int from, int to) => words.AsSpan(starts[from], starts[to] - starts[from]);
}
