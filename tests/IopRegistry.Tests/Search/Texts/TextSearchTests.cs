using IopRegistry.Search;

namespace IopRegistry.Tests.Search.Texts;

/// <summary>What people ask of the texts, over the real ones. A judge said where each question is answered.</summary>
public class TextSearchTests
{
    private const string Baby = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby/insyn#";

    private const string Eu = "/partnerskap/stockholm-eu-medborgare-convictus-2017/insyn#";

    private static TextSearch Texts => RealData.Registry.Texts;

    private static IEnumerable<Passage> Find(string q, PassageKind kind, int count, bool guesses) => Texts.Find(q, count, guesses).Found.Where(passage => passage.Kind == kind);

    [Theory]
    [InlineData("appeal", "/om/insyn")]
    [InlineData("Alingsås case", "/om/ratt")]
    [InlineData("cookies", "/dataskydd")]
    [InlineData("screen reader", "/tillganglighet")]
    public void An_English_question_leads_to_the_English_page(string q, string address)
    {
        var found = RealData.Registry.TextsIn(new English()).Find(q, 4, guesses: false).Found;

        Assert.StartsWith(address, found.First().Address, StringComparison.Ordinal);
        Assert.Contains(found.First().Title, RealData.Registry.EnglishPages.Select(page => page.Title));
    }

    private sealed class English() : Wording("en", System.Globalization.CultureInfo.GetCultureInfo("en-GB"), typeof(Wording).Assembly);

    [Theory]
    [InlineData("kommunallagen", "/om/insyn#kommunallagen")]
    [InlineData("Alingsås dom", "/om/ratt")]
    [InlineData("alingsas domen", "/om/ratt")]
    [InlineData("överklaga", "/om/insyn")]
    [InlineData("hur överklagar jag ett beslut", "/om/insyn")]
    [InlineData("upphandling", "/om/iop")]
    [InlineData("vad är ett IOP", "/om/iop")]
    [InlineData("iop", "/om/iop")]
    [InlineData("begära ut handlingar", "/om/insyn")]
    [InlineData("kakor", "/dataskydd")]
    [InlineData("skärmläsare", "/tillganglighet")]
    [InlineData("riktlinjer Stockholm", "/om/riktlinjer")]
    [InlineData("kriterier", "/om/kriterier")]
    [InlineData("rätta en uppgift", "/om/bidra")]
    [InlineData("94", "/om/metod")]
    public void A_question_leads_to_the_page_that_answers_it(string q, string address) =>
        Assert.Contains(Find(q, PassageKind.Page, 3, guesses: false), passage => passage.Address == address || passage.PageAddress == address);

    [Theory]
    [InlineData("uppsägning", Baby + "villkor-uppsagning")]
    [InlineData("uppsagning", Eu + "villkor-uppsagning")]
    [InlineData("styrgrupp", Baby + "villkor-uppfoljning")]
    [InlineData("ordförande lottas", Eu + "villkor-organisation")]
    [InlineData("tvist tingsrätt", Baby + "villkor-tvist")]
    [InlineData("löner", Baby + "staff")]
    [InlineData("volontärer försäkring", Baby + "villkor-forsakring")]
    [InlineData("klagomål", Eu + "deviations")]
    public void A_question_about_an_agreement_leads_to_its_terms_or_to_what_is_disclosed(string q, string address) =>
        Assert.Contains(Find(q, PassageKind.Insight, 4, guesses: false), passage => passage.Address == address);

    [Theory]
    [InlineData("tillgänglghet")]
    [InlineData("uppsägnign")]
    public void A_misspelt_word_is_put_right_only_where_that_is_asked_for(string q)
    {
        Assert.Empty(Texts.Find(q, 3, guesses: false).Found);
        Assert.NotEmpty(Texts.Find(q, 3, guesses: true).Found);
    }

    [Fact]
    public void A_compound_that_no_text_has_is_found_by_its_parts() => Assert.NotEmpty(Find("upphandlingsregler", PassageKind.Page, 3, guesses: false));

    [Theory]
    [InlineData("Karlstad")]
    [InlineData("qxzwv")]
    [InlineData("kommunallagen qxzwv")]
    public void What_no_text_has_finds_none(string q) =>
        Assert.Empty(Texts.Find(q, 3, guesses: true).Found);

    [Fact]
    public void Every_page_is_found_once_by_its_title() => Assert.All(RealData.Registry.Pages, page =>
    {
        var found = Find(page.Title, PassageKind.Page, 5, guesses: false);

        Assert.Contains(found, passage => passage.PageAddress == page.Address);
        Assert.Equal(found.Count(), found.Select(passage => passage.PageAddress).Distinct().Count());
    });

    [Fact]
    public void Every_disclosed_text_is_found_by_its_partnership_and_area() => Assert.All(
        RealData.Registry.Rows.Disclosures.Where(row => row.Body is not null),
        row => Assert.Contains(
            Find(string.Join(' ', row.Body!.Text.Split('\n')[1].Split(' ').Take(8)), PassageKind.Insight, 3, guesses: false),
            passage => passage.Address == $"/partnerskap/{row.PartnershipId}/insyn#{IopRegistry.Curation.Schema.NameOf(row.Area.ToString())}"));
}
