using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IopRegistry.Corrections;

/// <summary>What a sender says should stand in the registry, field by field, and where it can be read.</summary>
/// <param name="Values">By the field's name in <see cref="CorrectableField"/> or <see cref="AskedFor"/>; blank where the fact is to be blank.</param>
/// <param name="SourceUrl">A link, or <paramref name="SourceText"/>, a reference to a document; one of the two or <paramref name="NoSource"/> is there.</param>
/// <param name="NoSource">Why there is no source.</param>
/// <param name="Subject">What it is about where that is no partnership: a <see cref="Corrections.Body"/> as text.</param>
public sealed record Proposal(
    CorrectionKind Kind, string? PartnershipId, ImmutableSortedDictionary<string, string> Values,
    string? SourceUrl = null, string? SourceText = null, string? NoSource = null, string? Comment = null, string? Subject = null)
{
    /// <summary>What stood in the cells when the sender wrote, by field: rows are named by position, and another may stand there when it is decided.</summary>
    public ImmutableSortedDictionary<string, string>? Seen { get; init; }

    public static readonly ImmutableSortedDictionary<string, string> NoValues = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What stays when the content is erased.</summary>
    [JsonIgnore]
    public Proposal Erased => new(Kind, PartnershipId, NoValues, Subject: Subject);

    [JsonIgnore]
    public Body? Body => Body.Parse(Subject);

    /// <summary>Of a record that is merged into another, about the one that is kept.</summary>
    public Proposal AboutPresent(Registry registry) => PartnershipId is { } id && registry.FindPresent(id) is { } present ? this with { PartnershipId = present.Id } : this;

    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>
    /// Equal for two proposals that say the same of the same, whoever sends them. Where nothing else is said the comment
    /// is the message; the form asks for it in place of a fact that it does not list, too. What they saw before is no part of it.
    /// </summary>
    [JsonIgnore]
    public string Digest => Json.DigestOf(this with { Seen = null, Comment = Values.IsEmpty || Kind == CorrectionKind.Fact ? Comment : null });
}

/// <summary>How proposals and edits are kept as text.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    public static string DigestOf<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(value))));
}
