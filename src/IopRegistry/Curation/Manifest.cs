using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace IopRegistry.Curation;

/// <summary>One file under the manifest, with what must hold for its bytes.</summary>
/// <param name="Path">From the folder, with <c>/</c>.</param>
/// <param name="Hash">SHA-256 in lower-case hex.</param>
/// <param name="RowCount">Null for a file that is no table.</param>
public sealed record SealedFile(string Path, long Bytes, string Hash, int? RowCount)
{
    /// <summary>Whether the path stays within the folder.</summary>
    internal bool HasSafePath => !System.IO.Path.IsPathRooted(Path) && Path.Split('/', '\\').All(part => part is not ("" or "." or "..") && !part.Contains('\0', StringComparison.Ordinal));
}

/// <summary>
/// What <c>datapackage.json</c> says of the folder: the version, and every file's bytes. It is written last, so a
/// folder that does not match it is half-written or edited since.
/// </summary>
/// <param name="CreatedAt">When it was sealed, at Stockholm's offset.</param>
public sealed record Manifest(DataVersion Version, DateTimeOffset CreatedAt, ImmutableArray<SealedFile> Files)
{
    public const string FileName = "datapackage.json";

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The same bytes sealed on the same day have the same version.</summary>
    public static Manifest Of(ImmutableArray<SealedFile> files, DateTimeOffset createdAt)
    {
        var day = DateOnly.FromDateTime(createdAt.DateTime);
        var all = string.Join('\n', files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Hash} {file.Path}"));
        var digest = HashOf(Encoding.UTF8.GetBytes(all))[..8];
        return new Manifest(new DataVersion($"{day.ToIso()}-{digest}", day), createdAt, files);
    }

    /// <returns>Null with a fault where the text is no manifest.</returns>
    public static Manifest? Parse(ReadOnlyMemory<byte> json, List<Fault> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var createdAt = DateTimeOffset.Parse(Text(root, "created"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            var files = root.GetProperty("resources").EnumerateArray().Select(ReadFile).ToImmutableArray();
            return new Manifest(new DataVersion(VersionOf(root), DateOnly.FromDateTime(createdAt.DateTime)), createdAt, files);
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            faults.Add(new Fault(FileName, LineOf(bad), null, null, $"Manifestet kan inte läsas ({bad.Message.Split('\n')[0]}).", "hämta tillbaka filen (git checkout) eller försegla på nytt med iop seal."));
            return null;
        }
    }

    public SealedFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    private static int? LineOf(Exception bad) => (int?)(bad as JsonException)?.LineNumber + 1;

    private static SealedFile ReadFile(JsonElement resource) => new(
        Text(resource, "path"),
        resource.GetProperty("bytes").GetInt64(),
        Text(resource, "hash").Replace("sha256:", "", StringComparison.Ordinal),
        resource.TryGetProperty("rowCount", out var rows) ? rows.GetInt32() : null);

    /// <summary>It becomes part of addresses, headers and file names.</summary>
    private static string VersionOf(JsonElement root) => Text(root, "version") is { Length: > 0 } version && version.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? version
        : throw new FormatException("version is not letters, digits and hyphens");

    private static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");
}
