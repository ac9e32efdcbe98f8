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
    /// <summary>What is read at all. Well beyond <see cref="MostSigns"/>, so that who writes too much sees her own text again.</summary>
    public const int LargestBody = 512 * 1024;

    /// <summary>Every fact of the largest real record, twice over and more; a test counts them.</summary>
    public const int MostKeys = 800;

    /// <summary>Typed in one form, names of fields included.</summary>
    public const int MostSigns = 120_000;

    /// <summary>Before the name of a field that says what stood there when the page was made.</summary>
    public const string SeenPrefix = "nu:";

    /// <summary>People see no such field; programs that fill in everything do.</summary>
    public const string Honeypot = "webbplats";

    /// <summary>An end that is open on purpose, as the cell has it.</summary>
    public const string Open = "..";

    public static CorrectionForm Empty(string token) => new(ImmutableDictionary<string, string>.Empty, [], "", "", "", "", "", token);

    public static CorrectionForm Read(IFormCollection form, IEnumerable<FormField> fields)
    {
        string Typed(string name) => CitizenText.Clean(form[name]) ?? "";
        var all = fields.ToList();
        var typed = new CorrectionForm(
            all.ToImmutableDictionary(field => field.Name, field => Typed(field.Name)),
            [.. all.Where(field => form[$"tom:{field.Name}"] == "ja").Select(field => field.Name)],
            Typed("kalla"), Typed("hanvisning"), Typed("utan-kalla"), Typed("kommentar"), Typed("avsandare"), form["blankett"].ToString());
        return typed with { Outdated = [.. all.Where(field => IsOutdated(form, field)).Select(field => field.Name)] };
    }

    private static bool IsOutdated(IFormCollection form, FormField field) =>
        form.TryGetValue(SeenPrefix + field.Name, out var seen) && seen.ToString().ReplaceLineEndings("\n") != field.Before?.ReplaceLineEndings("\n");

    /// <summary>Fields whose cells have changed since the page was made.</summary>
    public ImmutableHashSet<string> Outdated { get; private init; } = [];

    public string this[string field] => Values.GetValueOrDefault(field, "");

    public Proposal ToProposal(CorrectionKind kind, string? partnershipId, IEnumerable<FormField> fields, Words words, Body? body = null) => new(
        kind, partnershipId, Proposal.NoValues.AddRange(fields.Where(field => this[field.Name].Length > 0 || Blank.Contains(field.Name)).Select(field => KeyValuePair.Create(field.Name, ValueOf(field, words)))),
        NullIfBlank(SourceUrl), NullIfBlank(SourceText), NullIfBlank(NoSource), NullIfBlank(Comment), body?.ToString())
    {
        Seen = SeenIn(fields),
    };

    private ImmutableSortedDictionary<string, string>? SeenIn(IEnumerable<FormField> fields)
    {
        var seen = Proposal.NoValues.AddRange(fields.Where(field => field.Before is not null && (this[field.Name].Length > 0 || Blank.Contains(field.Name))).Select(field => KeyValuePair.Create(field.Name, field.Before!)));
        return seen.IsEmpty ? null : seen;
    }

    public string ValueOf(FormField field, Words words) => Blank.Contains(field.Name) ? ""
        : field.IsEnd && (Same(this[field.Name], words["tills vidare"]) || Same(this[field.Name], Words.Swedish["tills vidare"])) ? Open
        : field.Name == AskedFor.SameAs ? IdIn(this[field.Name])
        : field.Column?.Type == ColumnType.List ? string.Join(ColumnSchema.ListDelimiter, this[field.Name].Split(ColumnSchema.ListDelimiter, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        : this[field.Name];

    /// <summary>The id at the end of an address, or the id itself.</summary>
    public static string IdIn(string address) => address.TrimEnd('/').Split('/')[^1].Split('?', '#')[0];

    private static bool Same(string typed, string word) => string.Equals(typed, word, StringComparison.OrdinalIgnoreCase);

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;
}
