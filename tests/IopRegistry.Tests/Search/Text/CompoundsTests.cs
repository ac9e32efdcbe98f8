using IopRegistry.Search;

namespace IopRegistry.Tests.Search.Text;

public class CompoundsTests
{
    /// <summary>
    /// compounds.tsv: every word of the 2023 report and the parts it is split into, read through by eye. A change
    /// here is a change in what people find: read the difference before you keep it.
    /// </summary>
    [Fact]
    public void The_words_of_the_report_are_split_as_when_they_were_read()
    {
        var lines = Samples.Lines("Text/compounds.tsv").ToList();
        var compounds = Of([.. lines.Select(line => line[0]), "sökande", "para"]);

        Assert.All(lines, line => Assert.Equal(line[1], string.Join(' ', compounds.Parts(line[0]))));
    }

    [Theory]
    [InlineData("språkträningen", "språk träning")]
    [InlineData("stadsmission", "stad mission")]
    [InlineData("kvinnojouren", "kvinn jour")]
    [InlineData("familjehuset", "familj hus")]
    [InlineData("arkitekturen", "")]
    [InlineData("förening", "")]
    [InlineData("partnerskap", "")]
    [InlineData("barnen", "")]
    public void Only_known_words_are_parts(string word, string parts) =>
        Assert.Equal(parts, string.Join(' ', Of(
            ["språk", "träning", "stad", "mission", "kvinna", "jour", "familj", "hus", "teknik", "före", "partner", "skapa", "barn", "en"])
            .Parts(word)));

    [Fact]
    public void A_first_part_is_learned_from_two_compounds() =>
        Assert.Equal(["pingst", "församling"], Of(["pingstkyrkan", "kyrka", "pingstförsamling", "församling"]).Parts("pingstförsamlingen"));

    private static Compounds Of(IEnumerable<string> words) => new(WordTable.From(words), []);
}
