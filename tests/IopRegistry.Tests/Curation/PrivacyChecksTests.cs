using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public class PrivacyChecksTests
{
    [Theory]
    [InlineData("Ring 0701234567.", "telefonnummer")]
    [InlineData("Ring 070-123 45 67.", "telefonnummer")]
    [InlineData("Ring +46 70 123 45 67.", "telefonnummer")]
    [InlineData("Ring +46701234567.", "telefonnummer")]
    [InlineData("Ring +46 (0)8 508 889 98.", "telefonnummer")]
    [InlineData("Ring 08-508 889 98.", "telefonnummer")]
    [InlineData("Född 198112189876.", "personnummer")]
    [InlineData("Född 8112189876.", "personnummer")]
    [InlineData("Född 811278-9876.", "personnummer")]
    [InlineData("Född 811218–9876.", "personnummer")]
    [InlineData("Skriv till anna.svensson(at)malmo.se.", "e-postadress")]
    [InlineData("Skriv till anna@malmo.se.", "e-postadress")]
    [InlineData("Ring ０７０１２３４５６７.", "telefonnummer")]
    [InlineData("Född ١٩٨١١٢١٨٩٨٧٦.", "personnummer")]
    [InlineData("Ring 𝟎𝟕𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕.", "telefonnummer")]
    public void What_looks_like_a_persons_data_is_told(string text, string what) =>
        Assert.Contains(PrivacyChecks.Flaws(text), flaw => flaw.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("Perioden 2022-01-01–2023-12-31 gäller.")]
    [InlineData("Kommunkod 0180, organisationsnummer 212000-0142 och 802502-7627.")]
    [InlineData("Beslutet har dnr 156-139/2015, domen 3556-18.")]
    [InlineData("https://docplayer.se/6619579-Ideburet-offentligt-partnerskap.html")]
    public void Dates_codes_and_numbers_of_bodies_are_not(string text) => Assert.Empty(PrivacyChecks.Flaws(text));

    [Theory]
    [InlineData("registrator@malmo.se, 040-34 10 00", 0)]
    [InlineData("anna.svensson@malmo.se, 070-123 45 67", 2)]
    public void A_contact_may_be_a_function_but_not_a_person(string contact, int flaws) =>
        Assert.Equal(flaws, PrivacyChecks.Flaws(contact, mayHoldMail: true, mayHoldTelephone: true).Count());
}
