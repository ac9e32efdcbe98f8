namespace IopRegistry.Tests.Search.Text;

public class SynonymsTests
{
    [Theory]
    [InlineData("handikapp", 0)]
    [InlineData("handikappet", 0)]
    [InlineData("funktionsnedsättningar", 1)]
    public void Words_find_each_other_in_any_inflection(string typed, int found)
    {
        var index = Samples.Index(Samples.Both("handikapp", "funktionsnedsättning"), "Stöd vid funktionsnedsättning", "Idrott för handikappet");

        Assert.Contains(found, index.Found(typed));
        Assert.Equal(2, index.Found(typed).Length);
    }

    [Fact]
    public void The_word_itself_comes_before_its_synonym() =>
        Assert.Equal([1, 0], Samples.Index(Samples.Both("äldre", "senior"), "Kafé för äldre", "Kafé för seniorer").Found("seniorer"));

    [Fact]
    public void One_direction_is_not_the_other()
    {
        var index = Samples.Index(Samples.To("disability", "funktionsrätt"), "Funktionsrätt Värmland", "Disability day");

        Assert.Equal(2, index.Found("disability").Length);
        Assert.Equal([0], index.Found("funktionsrätt"));
    }

    [Fact]
    public void A_synonym_of_several_words_must_stand_together()
    {
        var index = Samples.Index(Samples.Both("kvinnojour", "skyddat boende"), "Skyddat boende", "Boende som är skyddat", "Kvinnojouren");

        Assert.Equal([2, 0], index.Found("kvinnojour"));
        Assert.Contains(2, index.Found("skyddat boende"));
    }

    [Fact]
    public void The_curated_table_has_at_least_150_entries() => Assert.True(RealData.Registry.Rows.Synonyms.Length >= 150);
}
