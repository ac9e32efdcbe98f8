using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IopRegistry.Web.Tests.OpenData;

internal sealed record Triple(string Subject, string Predicate, string Object);

/// <summary>Reads RDF/XML with Debian's rapper (raptor2-utils), a parser that knows nothing of ours.</summary>
internal static partial class Rapper
{
    public static List<Triple> Read(string rdf, string address)
    {
        using var rapper = Process.Start(new ProcessStartInfo("rapper", ["-q", "-i", "rdfxml", "-o", "ntriples", "-", address])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = rapper.StandardError.ReadToEndAsync();
        var triples = rapper.StandardOutput.ReadToEndAsync();
        rapper.StandardInput.Write(rdf);
        rapper.StandardInput.Close();
        rapper.WaitForExit();
        Assert.Equal(("", 0), (said.Result, rapper.ExitCode));
        return [.. triples.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static Triple Parse(string line)
    {
        var parts = Line().Match(line);
        Assert.True(parts.Success, line);
        return new Triple(parts.Groups[1].Value, parts.Groups[2].Value, Regex.Replace(parts.Groups[3].Value, @"\\u([0-9A-F]{4})", code => ((char)Convert.ToInt32(code.Groups[1].Value, 16)).ToString()));
    }

    [GeneratedRegex(@"^(<[^>]*>|_:\S+) <([^>]*)> (.*) \.$")]
    private static partial Regex Line();
}
