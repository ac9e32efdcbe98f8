using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace IopRegistry.Curation;

/// <summary>One file under the manifest, with what must hold for its bytes.</summary>
/// <param name="Hash">SHA-256 in lower-case hex.</param>
/// <param name="RowCount">Null for a file that is no table.</param>
public sealed record SealedFile(string Path, long Bytes, string Hash, int? RowCount);

/// <summary>
/// What <c>datapackage.json</c> says of the folder: the version, and every file's bytes. It is written last, so a
/// folder that does not match it is half-written or edited since.
/// </summary>
public sealed record Manifest(DataVersion Version, ImmutableArray<SealedFile> Files)
{
    public const string FileName = "datapackage.json";

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The same bytes sealed on the same day have the same version.</summary>
    public static DataVersion VersionOf(IEnumerable<SealedFile> files, DateOnly sealedOn)
    {
        var all = string.Join('\n', files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Hash} {file.Path}"));
        var digest = HashOf(System.Text.Encoding.UTF8.GetBytes(all))[..8];
        return new DataVersion($"{sealedOn.ToIso()}-{digest}", sealedOn);
    }

    /// <returns>Null with a fault where the text is no manifest.</returns>
    public static Manifest? Parse(ReadOnlyMemory<byte> json, List<Fault> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var sealedOn = DateOnly.ParseExact(root.GetProperty("created").GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var files = root.GetProperty("resources").EnumerateArray().Select(ReadFile).ToImmutableArray();
            return new Manifest(new DataVersion(root.GetProperty("version").GetString()!, sealedOn), files);
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            faults.Add(new Fault(FileName, null, null, null, $"Manifestet kan inte läsas ({bad.Message.Split('\n')[0]}).", "försegla på nytt med iop seal."));
            return null;
        }
    }

    private static SealedFile ReadFile(JsonElement resource) => new(
        resource.GetProperty("path").GetString()!,
        resource.GetProperty("bytes").GetInt64(),
        resource.GetProperty("hash").GetString()!.Replace("sha256:", "", StringComparison.Ordinal),
        resource.TryGetProperty("rowCount", out var rows) ? rows.GetInt32() : null);
}
