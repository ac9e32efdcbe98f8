using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>What a sealing did, or every fault that stood in its way; then nothing was written.</summary>
/// <param name="Version">The version the folder has now; null where it was refused.</param>
/// <param name="Written">The files that changed, by path; empty where everything was sealed before.</param>
/// <param name="ChangesLogged">Rows added to the change log.</param>
public sealed record SealResult(
    DataVersion? Version, ImmutableArray<string> Written, int ChangesLogged, ImmutableArray<Fault> Faults)
{
    public static SealResult Refused(IEnumerable<Fault> faults) => new(null, [], 0, Fault.Sorted(faults));
}
