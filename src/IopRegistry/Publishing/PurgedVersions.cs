using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>
/// Which versions have been looked through already for the very same withdrawals, by this build's rules: a reload then
/// unpacks the new version alone. Noted among the kept versions, for the next start and for the site's other instances.
/// </summary>
internal sealed class PurgedVersions
{
    private static readonly string Rules = typeof(PurgedVersions).Module.ModuleVersionId.ToString();

    private readonly KeptVersions _kept;
    private readonly string _note;
    private readonly string _withdrawn;
    private readonly HashSet<string> _before;
    private readonly SortedSet<string> _now = new(StringComparer.Ordinal);

    private PurgedVersions(KeptVersions kept, string note, string withdrawn)
    {
        (_kept, _note, _withdrawn) = (kept, note, withdrawn);
        var lines = kept.FindNote(note) is { } bytes ? Encoding.UTF8.GetString(bytes).Split('\n') : [];
        _before = lines is [var first, .. var rest] && first == withdrawn ? [.. rest] : [];
    }

    /// <param name="store">Which of the stores is looked through.</param>
    public static PurgedVersions Of(KeptVersions kept, string store, Registry current) => new(
        kept, $"purged-{store}", $"{Rules} {SealedVersion.StampOf(current)} {string.Join(' ', WithoutWithdrawn.SourcesOf(current).Order(StringComparer.Ordinal))}");

    public bool Has(string name, byte[] manifest)
    {
        if (!_before.Contains(Line(name, manifest)))
            return false;
        Add(name, manifest);
        return true;
    }

    public void Add(string name, byte[] manifest) => _now.Add(Line(name, manifest));

    public void Remember()
    {
        if (!_before.SetEquals(_now))
            _kept.WriteNote(_note, Encoding.UTF8.GetBytes(string.Join('\n', _now.Prepend(_withdrawn))));
    }

    private static string Line(string name, byte[] manifest) => $"{name} {Manifest.HashOf(manifest)}";
}
