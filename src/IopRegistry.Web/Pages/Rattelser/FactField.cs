using IopRegistry.Corrections;
using IopRegistry.Curation;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>A fact of the registry as a field of the form.</summary>
internal static class FactField
{
    private static readonly string[] Long = ["summary_sv", "summary_en", "text_sv", "note"];

    /// <summary>A missing row is of use only with these; the rest may be left to the editor.</summary>
    private static readonly string[] NeededInNew = ["role", "organisation_id", "area", "status", "text_sv"];

    public static FormField Of(CorrectableField field, Words words) => new(
        field.Name, FieldNames.Of(field.Name, words), Hint(field, words), field.IsNew ? null : PresentOf(field, words), Long.Contains(field.Column), Missing(field, words),
        MayBlank: !field.IsNew && !field.Schema.IsRequired, Column: field.IsByName ? null : field.Schema)
    {
        Choices = FieldChoices.Of(field.Schema, words),
        Before = field.IsNew ? null : field.Before,
    };

    public static string PresentOf(CorrectableField field, Words words) => field.Before == CorrectionForm.Open ? words["tills vidare"] : FieldChoices.Name(field.Schema, field.Present, words);

    private static string? Hint(CorrectableField field, Words words) => (field.Schema.Type, field.Column) switch
    {
        (ColumnType.PeriodEnd, _) => FormField.EndHint(words),
        (ColumnType.Edtf, _) => FormField.DateHint(words),
        (ColumnType.Date, _) => words["Skriv dagen: 2026-03-01."],
        (_, "aliases") => words["Skilj namnen åt med | om de är flera."],
        (_, "org_number") => words["Skriv NNNNNN-NNNN."],
        (_, "contact") => words["En funktion, till exempel registrator, eller en webbsida. Aldrig en person."],
        (_, "place_codes" or "focus_areas") => words["Skilj dem åt med komma om de är flera."],
        _ => null,
    };

    private static string? Missing(CorrectableField field, Words words)
    {
        if (field.IsNew)
            return NeededInNew.Contains(field.Column) ? words["Fyll i ”{0}”.", FieldNames.Of(field.Name, words)] : null;
        return field.Schema.IsRequired
            ? words["Skriv vad som ska stå i ”{0}”.", FieldNames.Of(field.Name, words)]
            : words["Skriv vad som ska stå i ”{0}” eller kryssa i att det inte är känt.", FieldNames.Of(field.Name, words)];
    }
}
