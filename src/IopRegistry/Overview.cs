using System.Collections.Immutable;

namespace IopRegistry;

/// <summary>What pages say of the registry as a whole, whatever the day and the question: counted once, when first asked for.</summary>
public sealed class Overview(Registry registry)
{
    private const int MostChanges = 5;

    private readonly Lazy<Survey?> _survey = new(() => Survey.LargestOf(registry));

    private readonly Lazy<ImmutableArray<ChangeGroup>> _changes = new(() => ChangeGroup.Latest(registry, MostChanges));

    /// <summary>The largest; null where the registry holds no observation at all.</summary>
    public Survey? Survey => _survey.Value;

    /// <summary>The latest, newest first.</summary>
    public ImmutableArray<ChangeGroup> Changes => _changes.Value;
}
