using IopRegistry.Insight;

namespace IopRegistry.Tests.Insight;

/// <summary>Letters for partnerships of the real data, on the day the data was first read.</summary>
public class LetterWriterTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    private static readonly DisclosureArea[] All = Enum.GetValues<DisclosureArea>();

    [Theory]
    [InlineData("stockholm-spraktraffar-foraldrar-svenska-med-baby", "Stockholms stad, arbetsmarknadsnämnden")]
    [InlineData("boras-finsksprakiga-aldre-allaktivitetshuset", "Borås Stad, vård- och äldrenämnden")]
    [InlineData("malmo-varmestuga-ung-fryshuset", "Malmö stad, arbetsmarknads- och socialnämnden")]
    [InlineData("vasteras-stodverksamhet-kvinnohuset", "Västerås stad, individ- och familjenämnden")]
    [InlineData("goteborg-ukrainska-flyktingar-reningsborg", "Göteborgs Stad, den nämnd som socialförvaltningen Sydväst hör till")]
    [InlineData("stockholm-konst-barn-husby-konst-och-hantverksforening", "Stockholms stad, Rinkeby-Kista stadsdelsnämnd")]
    [InlineData("kalmar-motesplats-idrott-fbc-kalmarsund", "Kalmar kommun, den nämnd som ansvarar för partnerskapet")]
    [InlineData("vastra-gotaland-radgivning-lasse-brukarstodcenter", "Västra Götalandsregionen, Göteborgs hälso- och sjukvårdsnämnd")]
    [InlineData("stockholm-ensamkommande-radda-barnen", "Stockholms stad, den nämnd som avdelningen för stadsövergripande sociala frågor och administrativa avdelningen hör till")]
    public void The_letter_goes_to_the_committee_where_one_is_known(string id, string recipient) =>
        Assert.Equal(recipient, Assert.Single(Recipients(id)).Name);

    [Fact]
    public void Every_public_party_can_be_chosen_and_a_company_is_on_a_par_with_an_authority()
    {
        var recipients = Recipients("goteborg-hjallbo-lovgardet-bracke-diakoni");

        Assert.Equal(4, recipients.Count);
        var company = Assert.Single(recipients, recipient => recipient.IsCompany);
        Assert.Contains("rättsligt bestämmande inflytande (2 kap. 3 §", Text("goteborg-hjallbo-lovgardet-bracke-diakoni", company), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_public_party_nobody_is_taken_for_it_but_the_place_proposes_one()
    {
        var partnership = RealData.Registry.FindPartnership("varmdo-moten-nyanlanda-kompis-sverige")!;

        Assert.Empty(Recipients(partnership.Id));
        Assert.Equal("Värmdö kommun", LetterRecipient.Supposed(RealData.Registry, partnership)!.Name);
        Assert.Null(LetterRecipient.Supposed(RealData.Registry, partnership with { PlaceCodes = ["0120", "0180"] }));
    }

    [Fact]
    public void The_letter_names_the_partnership_its_parties_its_period_and_what_the_registry_lacks()
    {
        var text = Text("kalmar-motesplats-idrott-fbc-kalmarsund");

        Assert.StartsWith("Till Kalmar kommun\nDen nämnd som ansvarar för partnerskapet\n\n2026-11-21\n", text, StringComparison.Ordinal);
        Assert.Contains("\nPartnerskap: Mötesplats för idrott – FBC Kalmarsund\nOffentlig part: Kalmar kommun\nIdéburen part: FBC Kalmarsund\nAvtalsperiod: 2022-07-01–2023-06-20\nDiarienummer: inte känt för mig\n", text, StringComparison.Ordinal);
        Assert.Contains("\n– om överenskommelsen har förlängts eller ersatts efter 2023-06-20, och i så fall till och med vilken dag\n", text, StringComparison.Ordinal);
        Assert.Contains("\n– vilka bilagor som hör till överenskommelsen\n", text, StringComparison.Ordinal);
        Assert.EndsWith("Med vänlig hälsning\n\nNamn (frivilligt):\nSvaret skickas till (e-post eller postadress):\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_asks_for_what_was_chosen_and_nothing_else()
    {
        var text = Text("lund-mot-ensamhet-aldre-spf-stangby", areas: [DisclosureArea.Economy], question: "Hur många har deltagit?");

        Assert.Contains("1. Överenskommelsen med bilagor", text, StringComparison.Ordinal);
        Assert.Contains("2. Ekonomin: budgetar", text, StringComparison.Ordinal);
        Assert.Contains("3. Handlingar som besvarar min fråga: Hur många har deltagit?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Personalen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_open_data_act_is_a_ground_only_when_wanted()
    {
        Assert.DoesNotContain("2022:818", Text("lund-mot-ensamhet-aldre-spf-stangby"), StringComparison.Ordinal);
        Assert.Contains("Beslut ska fattas inom fyra veckor", Text("lund-mot-ensamhet-aldre-spf-stangby", reuse: true), StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_with_a_term_on_insight_is_held_to_it() =>
        Assert.Contains("Överenskommelsen har ett villkor om allmänhetens insyn", Text("stockholm-spraktraffar-foraldrar-svenska-med-baby"), StringComparison.Ordinal);

    [Fact]
    public void Every_letter_cites_the_grounds_and_asks_for_a_decision_that_can_be_appealed() => Assert.All(RealData.Registry.Partnerships, partnership =>
    {
        var text = Text(partnership.Id);

        Assert.Contains("2 kap. tryckfrihetsförordningen (TF)", text, StringComparison.Ordinal);
        Assert.Contains("(2 kap. 19 § TF, 6 kap. 3 och 7 §§ offentlighets- och sekretesslagen)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("..", text, StringComparison.Ordinal);
        Assert.DoesNotContain(": \n", text, StringComparison.Ordinal);
    });

    [Fact]
    public void A_mail_can_be_opened_only_where_a_function_has_an_address()
    {
        var partnership = RealData.Registry.FindPartnership("lund-mot-ensamhet-aldre-spf-stangby")!;
        var letter = LetterWriter.Write(new LetterRequest(partnership, partnership.On(Day), LetterRecipient.FilledIn("Lunds kommun"), true, [], null, false, "https://example.org"));

        Assert.Null(letter.MailAddress);
        var mail = (letter with { Recipient = letter.Recipient with { Mail = "registrator@example.org" } }).MailAddress;
        Assert.StartsWith("mailto:registrator@example.org?subject=Beg%C3%A4ran%20om%20allm%C3%A4nna%20handlingar", mail, StringComparison.Ordinal);
        Assert.Contains("&body=Till%20Lunds%20kommun%0D%0A", mail, StringComparison.Ordinal);
    }

    private static List<LetterRecipient> Recipients(string id) =>
        [.. LetterRecipient.Of(RealData.Registry, RealData.Registry.FindPartnership(id)!)];

    private static string Text(string id, LetterRecipient? to = null, DisclosureArea[]? areas = null, string? question = null, bool reuse = false)
    {
        var partnership = RealData.Registry.FindPartnership(id)!;
        var recipient = to ?? LetterRecipient.Of(RealData.Registry, partnership).FirstOrDefault() ?? LetterRecipient.FilledIn("Värmdö kommun");
        return LetterWriter.Write(new LetterRequest(
            partnership, partnership.On(Day), recipient, WantsAgreement: true, [.. areas ?? All], question, reuse, $"https://example.org/partnerskap/{id}")).Text;
    }
}
