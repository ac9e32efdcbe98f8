using System.Globalization;
using System.Text.RegularExpressions;

namespace IopRegistry.Benchmarks.Http;

/// <summary>Debian's wrk: two threads, 64 connections.</summary>
internal static partial class Wrk
{
    /// <returns>Requests a second.</returns>
    public static async Task<double> Run(int port, string path, string coding, int seconds)
    {
        var output = await Shell.Run("wrk", "-t2", "-c64", $"-d{seconds}s", "-H", $"Accept-Encoding: {coding}", $"http://127.0.0.1:{port}{path}");
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException($"{path}: {output}");
        return double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Turn about, so that whatever else the machine does falls on both.</summary>
    public static async Task<(double Ours, double Theirs, double Ratio)> Compare(int ours, string path, int theirs, string twin, string coding, int seconds, int rounds)
    {
        var pairs = new List<(double Ours, double Theirs)>();
        for (var round = 0; round < rounds; round++)
            pairs.Add((await Run(ours, path, coding, seconds), await Run(theirs, twin, coding, seconds)));
        var middle = pairs.OrderBy(pair => pair.Ours / pair.Theirs).ElementAt(rounds / 2);
        return (middle.Ours, middle.Theirs, middle.Ours / middle.Theirs);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
