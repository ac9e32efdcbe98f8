using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Corrections;

namespace IopRegistry.Crashes;

/// <summary>The submission with a number, the same in every process.</summary>
public static class CrashSubmission
{
    public static Submission Of(int number)
    {
        var nonce = new byte[Receipt.NonceLength];
        BitConverter.TryWriteBytes(nonce, number);
        var proposal = new Proposal(CorrectionKind.StillTrue, "goteborg-varmestuga-alfa", ImmutableSortedDictionary<string, string>.Empty, SourceText: string.Create(CultureInfo.InvariantCulture, $"Protokoll {number}"));
        return new Submission(nonce, [proposal], null, "client");
    }
}
