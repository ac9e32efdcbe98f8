using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Insight;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What is said of one partnership among many on a page.</summary>
/// <param name="Answer">The kind's slug; blank where it is left as it is.</param>
public sealed record ReviewAnswer(string Answer, string EndedOn, string Start, string End)
{
    public static readonly ReviewAnswer None = new("", "", "", "");

    public static ReviewAnswer Read(IFormCollection form, string id)
    {
        string Typed(string name) => CitizenText.Clean(form[$"{name}:{id}"]) ?? "";
        return new ReviewAnswer(form[$"svar:{id}"].ToString(), Typed("slut"), Typed("fran"), Typed("till"));
    }

    public CorrectionKind? Kind => CorrectionWords.KindOf(Answer) is { } kind && kind is CorrectionKind.StillTrue or CorrectionKind.Ended or CorrectionKind.Extended ? CorrectionWords.KindOf(Answer) : null;

    /// <summary>The same answer as the single form would have it, so that the same rules hold.</summary>
    public (CorrectionForm Form, ImmutableArray<FormField> Fields) AsForm(CorrectionForm common, Words words)
    {
        var values = new Dictionary<string, string> { [AskedFor.EndedOn] = EndedOn, [AskedFor.Start] = Start, [AskedFor.End] = End };
        var fields = FormField.Of(Kind!.Value, [], [], words);
        return (common with { Values = fields.ToImmutableDictionary(field => field.Name, field => values[field.Name]) }, fields);
    }
}
