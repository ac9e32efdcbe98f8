using System.Buffers;
using System.Globalization;
using System.Text;

namespace IopRegistry.Curation;

/// <summary>Bytes as text, or the exact place where they are none.</summary>
internal static class Utf8Text
{
    private const string Remedy = "spara filen som UTF-8 (i Excel: CSV UTF-8).";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text without its byte order mark; null with a fault where the file is something else than UTF-8.</returns>
    public static string? Decode(string file, byte[] bytes, List<Fault> faults)
    {
        if (bytes.Length > DataFolder.LargestFile)
            return Refused(faults, new Fault(file, null, null, null, $"Filen är större än {DataFolder.LargestFile} byte, som är det mesta som läses.", "kontrollera att det är rätt fil."));
        if (IsUtf16(bytes))
            return Refused(faults, new Fault(file, 1, null, null, "Filen är UTF-16.", Remedy));
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            // The exception's own index is relative to a block, not to the file.
            var at = FirstInvalid(bytes);
            return Refused(faults, new Fault(
                file,
                bytes.AsSpan(0, at).Count((byte)'\n') + 1,
                null,
                string.Create(CultureInfo.InvariantCulture, $"0x{bytes[at]:X2}"),
                string.Create(CultureInfo.InvariantCulture, $"Filen är inte UTF-8: byte {at + 1} i filen hör inte till något tecken."),
                Remedy));
        }
    }

    /// <summary>By its byte order mark, or because every other byte of plain letters is 0.</summary>
    private static bool IsUtf16(byte[] bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    private static string? Refused(List<Fault> faults, Fault fault)
    {
        faults.Add(fault);
        return null;
    }
}
