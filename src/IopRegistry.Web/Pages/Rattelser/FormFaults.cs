using IopRegistry.Corrections;
using IopRegistry.Curation;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What must be put right before a form can be sent, with the field's name.</summary>
/// <param name="own">The partnership that it is about.</param>
internal sealed class FormFaults(CorrectionForm form, CorrectionKind kind, Registry registry, DateOnly today, Words words, Partnership? own = null)
{
    public IEnumerable<(string Field, string Problem)> All(IEnumerable<FormField> fields) =>
        InFields(fields).Concat(InSource()).Concat(InTexts());

    public IEnumerable<(string Field, string Problem)> InFields(IEnumerable<FormField> fields) =>
        fields.Select(field => (field.Name, Flaw: FlawIn(field))).Where(fault => fault.Flaw is not null).Select(fault => (fault.Name, fault.Flaw!));

    public IEnumerable<(string Field, string Problem)> InSource()
    {
        if (form.SourceUrl.Length > 0 && Schema.Get("sources").Find("url")!.FlawIn(form.SourceUrl) is not null)
            yield return ("kalla", words["Länken ska börja med https:// eller http:// och får inte ha mellanslag. Vet du ingen länk? Skriv en hänvisning i stället."]);
        // The record itself shows what is wrong with it.
        if (kind is not (CorrectionKind.Removal or CorrectionKind.Duplicate) && (form.SourceUrl + form.SourceText + form.NoSource).Length == 0)
            yield return (FormField.Sources, words["Ange var det framgår: en länk eller en hänvisning. Har du ingen källa, skriv varför."]);
    }

    public IEnumerable<(string Field, string Problem)> InTexts()
    {
        foreach (var (name, text, longest) in new[] { ("kalla", form.SourceUrl, FormField.LongestText), ("hanvisning", form.SourceText, FormField.LongestText), ("utan-kalla", form.NoSource, FormField.LongestText), ("kommentar", form.Comment, FormField.LongestLongText), ("avsandare", form.Sender, FormField.LongestText) })
        {
            if (OfText(text, longest, words) is { } flaw)
                yield return (name, flaw);
        }
    }

    public static string? OfText(string text, int longest, Words words, bool mayNameContact = false) =>
        OfLength(text, longest, words) is { } tooLong ? tooLong
        : PrivacyChecks.Flaws(text, mayNameContact, mayNameContact).FirstOrDefault() is not { } personal ? null
        // The check's own sentence names what it found, in Swedish.
        : words.IsSwedish ? $"{personal} Ta bort den: registret tar inte emot uppgifter om enskilda personer."
        : words["Texten har något som liknar en persons e-postadress, telefonnummer eller personnummer. Ta bort det: registret tar inte emot uppgifter om enskilda personer."];

    private static string? OfLength(string text, int longest, Words words) =>
        text.Length > longest ? words["Texten är {0} tecken lång. Korta ner den till högst {1} tecken.", words.Of(text.Length), words.Of(longest)] : null;

    private string? FlawIn(FormField field)
    {
        var typed = form[field.Name];
        if (form.Outdated.Contains(field.Name))
            return words["Uppgiften har ändrats sedan du öppnade sidan. Jämför det du skrev med det som står nu, och skicka igen."];
        if (form.Blank.Contains(field.Name))
            return typed.Length > 0 ? words["Skriv vad som ska stå eller kryssa i att det inte är känt, inte både och."] : null;
        if (typed.Length == 0)
            return field.Name == AskedFor.Where && form[AskedFor.Cell].Length == 0 ? words["Välj i listan eller skriv var på sidan uppgiften står."] : field.Missing;
        if (typed == field.Present || field.Choices.Any(choice => choice.Value == typed && choice.Name == field.Present))
            return words["Det står redan så."];
        return OfLength(typed, field.Longest, words) ?? OfKind(field, typed) ?? OfNames(field, typed) ?? OfColumn(field)
            // An organisation's number looks like a person's.
            ?? (field.Name == "organisations/org_number" ? null : OfText(typed, field.Longest, words, mayNameContact: field.Name == "organisations/contact"));
    }

    private string? OfKind(FormField field, string typed)
    {
        if (field.Name == AskedFor.Cell && field.Choices.All(choice => choice.Value != typed))
            return words["Välj i listan eller skriv var på sidan uppgiften står."];
        var same = field.Name == AskedFor.SameAs ? registry.FindPresent(CorrectionForm.IdIn(typed)) : null;
        if (same is not null && same == own)
            return words["Det är samma post. Klistra in adressen till den andra."];
        if (field.Name == AskedFor.SameAs && same is null)
            return words["Det finns inget partnerskap med den adressen. Öppna den andra posten och kopiera adressen därifrån."];
        if (field.Name == AskedFor.End && Edtf.TryParse(form[AskedFor.Start], out var start) && Edtf.TryParse(typed, out var end) && start.Earliest > end.Latest)
            return words["Slutet ligger före början."];
        return field.Name == AskedFor.EndedOn && Edtf.TryParse(typed, out var ended) && ended.Earliest > today
            ? words["Datumet ligger i framtiden. Anmäl avslutet när det har skett."]
            : null;
    }

    private string? OfNames(FormField field, string typed) => field.Name switch
    {
        AskedFor.Place or "place_codes" or "organisations/place_code" when new Names(registry).Unknown("place_codes", typed) is { } name =>
            words["”{0}” är ingen kommun eller region. Skriv namnet, till exempel Borås eller Region Skåne.", name],
        AskedFor.Focus or "focus_areas" when new Names(registry).Unknown("focus_areas", typed) is { } name =>
            words["”{0}” är inget av fokusområdena. Välj bland: {1}.", name, string.Join("; ", registry.Rows.FocusAreas.Select(words.Of))],
        _ => null,
    };

    private string? OfColumn(FormField field)
    {
        if (field.Column?.FlawIn(form.ValueOf(field, words)) is not { } flaw)
            return null;
        // The check's own sentences are the curator's, and Swedish.
        return words.IsSwedish ? $"Värdet {flaw.Problem} {char.ToUpper(flaw.Remedy[0], words.Culture)}{flaw.Remedy[1..]}" : field.Hint ?? words["Värdet är inte giltigt i det här fältet."];
    }
}
