using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

public class RelatedTests
{
    private static readonly SearchIndex s_index = SearchIndex.Build(
    [
        new("Natthärbärge", "Stadsmissionen", "Umeå\nSocialnämnden", "Hemlöshet", "Sovplatser på vintern."),
        new("Idrott för barn", "Löparna", "Umeå\nSocialnämnden", "Fritid", "Löpning för unga."),
        new("Värmestuga", "Hjälparna", "Malmö\nArbetsnämnden", "Hemlöshet", "Tak och sovplatser på vintern."),
        new("Läxhjälp", "Skolan", "Lund\nUtbildningsnämnden", "Utbildning", "Hjälp med läxor."),
    ], Synonyms.None);

    [Fact]
    public void The_same_theme_is_nearer_than_the_same_committee() =>
        Assert.Equal([2], s_index.Related(0, 3).Select(hit => hit.Document));

    [Fact]
    public void A_document_is_not_related_to_itself() =>
        Assert.All(Enumerable.Range(0, 4), document => Assert.DoesNotContain(document, s_index.Related(document, 9).Select(hit => hit.Document)));
}
