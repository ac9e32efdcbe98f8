using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

public class RelatedTests
{
    private static readonly SearchDocument[] s_documents =
    [
        new("Natthärbärge", "Stadsmissionen", "Umeå\nSocialnämnden", "Hemlöshet", "Sovplatser på vintern."),
        new("Idrott för barn", "Löparna", "Umeå\nSocialnämnden", "Fritid", "Löpning för unga."),
        new("Värmestuga", "Hjälparna", "Malmö\nArbetsnämnden", "Hemlöshet", "Tak och sovplatser på vintern."),
        new("Läxhjälp", "Skolan", "Lund\nUtbildningsnämnden", "Utbildning", "Hjälp med läxor."),
    ];

    public static TheoryData<string> EngineNames => [.. Engines.All.Select(engine => engine.Name)];

    [Theory]
    [MemberData(nameof(EngineNames))]
    public void The_same_theme_is_nearer_than_the_same_committee(string engine) =>
        Assert.Equal([2], Index(engine).Related(0, 3).Select(hit => hit.Document));

    [Theory]
    [MemberData(nameof(EngineNames))]
    public void A_document_is_not_related_to_itself(string engine) =>
        Assert.All(Enumerable.Range(0, 4), document => Assert.DoesNotContain(document, Index(engine).Related(document, 9).Select(hit => hit.Document)));

    private static ISearchIndex Index(string engine) => Engines.Get(engine).Index(s_documents, Synonyms.None, []);
}
