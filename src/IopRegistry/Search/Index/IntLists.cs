namespace IopRegistry.Search;

/// <summary>Many lists of numbers in two arrays: list i is values[starts[i]..starts[i + 1]].</summary>
internal sealed class IntLists(int[] starts, int[] values)
{
    public int Count => starts.Length - 1;
    public int TotalLength => values.Length;

    public ReadOnlySpan<int> this[int list] => values.AsSpan(starts[list], starts[list + 1] - starts[list]);

    public static IntLists From(int count, IReadOnlyList<(int List, int Value)> pairs)
    {
        var starts = new int[count + 1];
        foreach (var (list, _) in pairs) starts[list + 1]++;
        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];
        var next = starts[..^1];
        var values = new int[pairs.Count];
        foreach (var (list, value) in pairs) values[next[list]++] = value;
        return new(starts, values);
    }
}
