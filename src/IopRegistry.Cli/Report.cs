using IopRegistry.Curation;

namespace IopRegistry.Cli;

internal static class Report
{
    /// <returns>The exit code where there are faults.</returns>
    public static int Faults(IReadOnlyCollection<Fault> faults, TextWriter output)
    {
        foreach (var fault in faults)
            output.WriteLine(fault);
        output.WriteLine(faults.Count == 1 ? "1 fel." : $"{faults.Count} fel.");
        return 1;
    }
}
