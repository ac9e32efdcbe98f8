namespace IopRegistry;

/// <summary>The changes that the public may read, as it may read them.</summary>
public static class ToldChanges
{
    /// <summary>Newest first.</summary>
    public static IEnumerable<Change> Of(Registry registry) => registry.Rows.Changes
        .Select(change => Told(change, registry.FindWithdrawal(change.PartnershipId)))
        .OfType<Change>()
        .OrderByDescending(change => change.Number);

    /// <summary>What a change is about, as it is now; null where it has been withdrawn.</summary>
    public static Partnership? PartnershipOf(Registry registry, Change change) => registry.FindWithdrawal(change.PartnershipId) is null
        ? registry.FindPresent(change.PartnershipId)
        : null;

    /// <summary>Of a withdrawn partnership only the withdrawal itself is told, and no value: the rest would give back what was taken away.</summary>
    private static Change? Told(Change change, Withdrawal? withdrawal) => withdrawal is null ? change
        : change.ChangedOn < withdrawal.WithdrawnOn ? null
        : change with { Field = null, Old = null, New = null };
}
