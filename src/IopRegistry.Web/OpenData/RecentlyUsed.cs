namespace IopRegistry.Web.OpenData;

/// <summary>Keeps the last few values that were asked for; each is made once, however many ask at the same time.</summary>
internal sealed class RecentlyUsed<TValue>(int most)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, Lazy<TValue> Value)> _entries = [];

    public TValue Get(string key, Func<TValue> make)
    {
        var value = Entry(key, make);
        try
        {
            return value.Value;
        }
        catch
        {
            Remove(key);
            throw;
        }
    }

    private Lazy<TValue> Entry(string key, Func<TValue> make)
    {
        lock (_gate)
        {
            var found = _entries.FirstOrDefault(entry => entry.Key == key);
            if (found.Value is null)
                found = (key, new Lazy<TValue>(make));
            else
                _entries.Remove(found);
            _entries.AddFirst(found);
            if (_entries.Count > most)
                _entries.RemoveLast();
            return found.Value;
        }
    }

    private void Remove(string key)
    {
        lock (_gate)
        {
            var found = _entries.FirstOrDefault(entry => entry.Key == key);
            if (found.Value is not null)
                _entries.Remove(found);
        }
    }
}
