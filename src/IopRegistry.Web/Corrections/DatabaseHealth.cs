using IopRegistry.Corrections.Storage;

namespace IopRegistry.Web.Corrections;

/// <summary>Whether corrections can be taken in. Asked at most every few seconds: the check writes, and the address is open to all.</summary>
public sealed class DatabaseHealth(Database database, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private (long At, string? Problem)? _last;

    public void Dispose() => _one.Dispose();

    /// <returns>Null where they can.</returns>
    public async Task<string?> ProblemAsync()
    {
        await _one.WaitAsync();
        try
        {
            if (_last is not { } last || clock.GetElapsedTime(last.At) > Fresh)
                _last = last = (clock.GetTimestamp(), await database.ProblemAsync());
            return last.Problem;
        }
        finally
        {
            _one.Release();
        }
    }
}
