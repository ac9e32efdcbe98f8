using IopRegistry.Corrections;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What the fields of proposals are called, from their names: <c>periods/2/end</c> is "Period 2: slutar".</summary>
public static class FieldNames
{
    public static string Of(string name, Words words) => name.Split('/') switch
    {
        ["undoes"] => words["Tar tillbaka rättelse"],
        ["organisations" or "units", var column] => OfBody(column, words) ?? name,
        ["terms", CorrectableField.New, _] => words["Vad överenskommelsen säger"],
        ["terms", var clause, .. var place, _] => words["Villkor: {0}, {1}", clause, string.Join('/', place)],
        [var table, CorrectableField.New, var column] => OfNew(table, column, words) ?? name,
        ["disclosures", var area, var column] => $"{words["Insyn"]}, {Lower(FieldChoices.OfArea(area, words), words)}: {Lower(OfNew("disclosures", column, words) ?? column, words)}",
        ["periods", var position, "start"] => words["Period {0}: börjar", position],
        ["periods", var position, "end"] => words["Period {0}: slutar", position],
        ["parties", var position, "unit_id"] => words["Nämnd eller förvaltning hos part {0}", position],
        ["parties", var position, _] => words["Part {0}", position],
        [var column] => OfPartnership(column, words) ?? OfAsked(column, words) ?? name,
        _ => name,
    };

    /// <summary>A proposed value as people read it: one that names a field says what that is called.</summary>
    public static string ValueOf(string name, string value, Words words) => name == AskedFor.Cell ? Of(value, words) : value;

    /// <summary>For what is chosen together.</summary>
    public static string OfChoice(CorrectableField field, Words words) => !field.IsNew ? Of(field.Name, words) : field.Table switch
    {
        "periods" => words["En avtalsperiod som saknas"],
        "parties" => words["En part som saknas"],
        "disclosures" => words["En uppgift om insyn som saknas"],
        _ => words["Ett villkor i överenskommelsen som saknas"],
    };

    private static string? OfPartnership(string column, Words words) => column switch
    {
        "title" => words["Titel"],
        "summary_sv" => words["Kort beskrivning"],
        "title_en" => words["Titel på engelska"],
        "summary_en" => words["Kort beskrivning på engelska"],
        "place_codes" => words["Plats"],
        "focus_areas" => words["Fokusområden"],
        "target_group" => words["Målgrupp"],
        "programme" => words["Verksamhet"],
        "agreement_url" => words["Adress till överenskommelsen"],
        "diary_number" => words["Diarienummer"],
        "insight_basis" => words["Grund för insyn"],
        _ => null,
    };

    private static string? OfAsked(string name, Words words) => name switch
    {
        AskedFor.EndedOn => words["Avslutades"],
        AskedFor.Start => words["Börjar"],
        AskedFor.End => words["Slutar"],
        AskedFor.Summary => words["Beskrivning"],
        AskedFor.Place => words["Kommun eller region"],
        AskedFor.Civil => words["Idéburen part"],
        AskedFor.Public => words["Offentlig part"],
        AskedFor.Committee => words["Nämnd eller förvaltning"],
        AskedFor.Focus => words["Fokusområde"],
        AskedFor.SameAs => words["Samma som"],
        AskedFor.Where => words["Var den står"],
        AskedFor.Cell => words["Uppgift om en person"],
        _ => null,
    };

    private static string? OfBody(string column, Words words) => column switch
    {
        "name" => words["Namn"],
        "kind" => words["Typ av organisation"],
        "org_number" => words["Organisationsnummer"],
        "place_code" => words["Plats"],
        "part_of" => words["Del av"],
        "website" => words["Webbplats"],
        "contact" => words["Kontakt, en funktion"],
        "aliases" => words["Andra namn"],
        _ => null,
    };

    private static string? OfNew(string table, string column, Words words) => (table, column) switch
    {
        ("periods", "kind") => words["Typ av period"],
        ("periods", "start") => words["Perioden börjar"],
        ("periods", "end") => words["Perioden slutar"],
        ("parties", "role") => words["Vilken typ av part?"],
        ("parties", "organisation_id") => words["Partens namn"],
        ("parties", "unit_id") => words["Nämnd eller förvaltning"],
        ("disclosures", "area") => words["Område"],
        ("disclosures", "status") => words["Status"],
        ("disclosures", "asked_on") => words["Datum för begäran"],
        ("disclosures", "answered_on") => words["Datum för svaret"],
        ("disclosures", "note") => words["Anmärkning"],
        _ => null,
    };

    private static string Lower(string text, Words words) => text.Length == 0 ? text : char.ToLower(text[0], words.Culture) + text[1..];
}
