using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Curation;
using IopRegistry.Insight;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What has been typed, kept as typed until it can be sent.</summary>
/// <param name="Values">By field; those ticked as not known are in <paramref name="Blank"/>.</param>
public sealed record CorrectionForm(
    ImmutableDictionary<string, string> Values, ImmutableHashSet<string> Blank, string SourceUrl, string SourceText, string NoSource, string Comment, string Sender, string Token)
{
    public const int LargestBody = 64 * 1024;

    public const int MostKeys = 40;

    /// <summary>People see no such field; programs that fill in everything do.</summary>
    public const string Honeypot = "webbplats";

    public const string OpenEnded = "tills vidare";

    public static CorrectionForm Empty(string token) => new(ImmutableDictionary<string, string>.Empty, [], "", "", "", "", "", token);

    public static CorrectionForm Read(IFormCollection form, IEnumerable<FormField> fields)
    {
        string Typed(string name) => CitizenText.Clean(form[name]) ?? "";
        var all = fields.ToList();
        return new CorrectionForm(
            all.ToImmutableDictionary(field => field.Name, field => Typed(field.Name)),
            [.. all.Where(field => form[$"tom:{field.Name}"] == "ja").Select(field => field.Name)],
            Typed("kalla"), Typed("hanvisning"), Typed("utan-kalla"), Typed("kommentar"), Typed("avsandare"), form["blankett"].ToString());
    }

    public string this[string field] => Values.GetValueOrDefault(field, "");

    public Proposal ToProposal(CorrectionKind kind, string? partnershipId, IEnumerable<FormField> fields) => new(
        kind, partnershipId, Proposal.NoValues.AddRange(fields.Where(field => this[field.Name].Length > 0 || Blank.Contains(field.Name)).Select(field => KeyValuePair.Create(field.Name, ValueOf(field)))),
        NullIfBlank(SourceUrl), NullIfBlank(SourceText), NullIfBlank(NoSource), NullIfBlank(Comment));

    /// <summary>What must be put right before it can be sent, with the field's id.</summary>
    public IEnumerable<(string Field, string Problem)> Faults(CorrectionKind kind, Registry registry, IEnumerable<FormField> fields)
    {
        foreach (var field in fields)
        {
            if (FlawIn(field, registry) is { } flaw)
                yield return (field.Name, flaw);
        }

        foreach (var fault in SourceFaults(kind).Concat(TextFaults()))
            yield return fault;
    }

    public IEnumerable<(string Field, string Problem)> SourceFaults(CorrectionKind kind)
    {
        if (SourceUrl.Length > 0 && Schema.Get("sources").Find("url")!.FlawIn(SourceUrl) is not null)
            yield return ("kalla", "Länken ska börja med https:// eller http:// och får inte ha mellanslag. Vet du ingen länk? Skriv en hänvisning i stället.");
        // The record itself shows what is wrong with it.
        if (kind is not (CorrectionKind.Removal or CorrectionKind.Duplicate) && (SourceUrl + SourceText + NoSource).Length == 0)
            yield return ("kalla", "Ange var det framgår: en länk eller en hänvisning. Har du ingen källa, skriv varför.");
    }

    public IEnumerable<(string Field, string Problem)> TextFaults()
    {
        foreach (var (name, text, longest) in new[] { ("kalla", SourceUrl, FormField.LongestText), ("hanvisning", SourceText, FormField.LongestText), ("utan-kalla", NoSource, FormField.LongestText), ("kommentar", Comment, FormField.LongestLongText), ("avsandare", Sender, FormField.LongestText) })
        {
            if (TextFlaw(text, longest) is { } flaw)
                yield return (name, flaw);
        }
    }

    private string ValueOf(FormField field) => Blank.Contains(field.Name) ? ""
        : field.IsEnd && string.Equals(this[field.Name], OpenEnded, StringComparison.OrdinalIgnoreCase) ? ".."
        : field.Name == AskedFor.SameAs ? IdIn(this[field.Name]) : this[field.Name];

    /// <summary>The id at the end of an address, or the id itself.</summary>
    private static string IdIn(string address) => address.TrimEnd('/').Split('/')[^1].Split('?', '#')[0];

    private string? FlawIn(FormField field, Registry registry)
    {
        var typed = this[field.Name];
        if (Blank.Contains(field.Name))
            return typed.Length > 0 ? "Skriv vad som ska stå eller kryssa i att det inte är känt, inte både och." : null;
        if (typed.Length == 0)
            return field.Missing;
        if (typed == field.Present)
            return "Det står redan så.";
        if (field.Name == AskedFor.SameAs && registry.FindPartnership(IdIn(typed)) is null)
            return "Det finns inget partnerskap med den adressen. Öppna den andra posten och kopiera adressen därifrån.";
        return field.Column?.FlawIn(ValueOf(field)) is { } flaw ? $"Värdet {flaw.Problem} {char.ToUpper(flaw.Remedy[0], Words.Swedish.Culture)}{flaw.Remedy[1..]}" : TextFlaw(typed, field.Longest);
    }

    private static string? TextFlaw(string text, int longest) =>
        text.Length > longest ? $"Texten är {Words.Swedish.Of(text.Length)} tecken. Korta den till högst {Words.Swedish.Of(longest)}."
        : PrivacyChecks.Flaws(text).FirstOrDefault() is { } personal ? $"{personal} Ta bort den: registret tar inte emot uppgifter om enskilda personer."
        : null;

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;
}
