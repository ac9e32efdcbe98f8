using System.Diagnostics;
using System.Runtime.InteropServices;

namespace IopRegistry.Benchmarks;

/// <summary>The processor time of this thread on Linux, so that a busy machine does not blur the figures; elsewhere the time of day.</summary>
internal static class ProcessorClock
{
    private const int ThreadProcessorTime = 3;

    public static double Milliseconds()
    {
        if (!OperatingSystem.IsLinux()) return Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;
        _ = GetTime(ThreadProcessorTime, out var time);
        return time.Seconds * 1e3 + time.Nanoseconds / 1e6;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetTime(int clock, out Time time);

    private record struct Time(long Seconds, long Nanoseconds);
}
