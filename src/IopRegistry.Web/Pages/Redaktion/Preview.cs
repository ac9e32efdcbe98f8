using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Curation;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>What publishing one correction now would write, by the same code that will do it.</summary>
internal static class Preview
{
    public static (ImmutableArray<PlannedRow> Rows, ImmutableArray<string> Faults) Of(Composition composition, DataFolder folder, Correction correction, string reason)
    {
        composition.Add(correction);
        var faults = composition.Left.SelectMany(left => left.Faults).Select(fault => fault.ToString());
        if (reason.Length == 0)
            faults = faults.Append("Skriv skälet till ändringen.");
        return (composition.Plan is { } plan ? PlannedRow.Of(plan, folder) : [], [.. faults]);
    }
}
