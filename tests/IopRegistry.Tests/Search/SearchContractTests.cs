using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

/// <summary>What every engine answers alike; the order among hits is each engine's own where the text does not say.</summary>
public abstract class SearchContract(ISearchEngine engine)
{
    private readonly ISearchIndex _index = Samples.Index(
        engine,
        "Språkträning i Göteborg",        // 0
        "Träning i Goteborg",             // 1
        "Malmö Pingstförsamling",         // 2
        "Arkitekturen i en pingstkyrka",  // 3
        "Svenska Röda Korset i Göteborg", // 4
        "Röda stugan och korset",         // 5
        "Brottsofferjouren 802012-3456",  // 6
        "Kyrka, språk och församling",    // 7
        "Kvinnojouren i Göteborgs stad"); // 8

    [Theory]
    [InlineData("träning", new[] { 1, 0 })]
    [InlineData("församling", new[] { 7, 2 })]
    [InlineData("teknik", new int[0])]
    [InlineData("göteborg språkträning", new[] { 0 })]
    [InlineData("\"röda korset\"", new[] { 4 })]
    [InlineData("röda korset -göteborg", new[] { 5 })]
    [InlineData("korset -\"röda korset\"", new[] { 5 })]
    [InlineData("8020123456", new[] { 6 })]
    [InlineData("802012-3456", new[] { 6 })]
    [InlineData("brotsofferjour", new[] { 6 })]
    [InlineData("BROTTSOFFERJOURER", new[] { 6 })]
    [InlineData("xyzzyq", new int[0])]
    public void It_finds(string text, int[] documents) => Assert.Equal(documents, _index.Found(text));

    [Fact]
    public void What_is_typed_right_comes_before_its_folded_form()
    {
        Assert.Equal(1, _index.Found("träning goteborg")[0]);
        var swedish = _index.Found("göteborg");
        Assert.True(Array.IndexOf(swedish, 1) > Array.IndexOf(swedish, 0));
        Assert.Contains(0, _index.Found("goteborg"));
    }

    [Theory]
    [InlineData("röda korset", Completeness.All, "")]
    [InlineData("röda korset kvinnojouren", Completeness.Most, "")]
    [InlineData("kvinnojouren pingstförsamling", Completeness.Any, "")]
    [InlineData("röda korset xyzzyq", Completeness.Most, "xyzzyq")]
    public void It_says_how_much_of_the_query_is_met(string text, Completeness completeness, string unknown)
    {
        var answer = _index.Search(new() { Text = text });

        Assert.Equal((completeness, unknown), (answer.Completeness, string.Join(' ', answer.Unknown)));
        Assert.NotEqual(0, answer.Total);
    }

    [Theory]
    [InlineData("brotsofferjour", "brottsofferjouren")]
    [InlineData("röda krset", "röda korset")]
    [InlineData("röda korset", null)]
    [InlineData("språkträningar", null)]
    public void Only_a_word_without_a_match_of_its_own_is_corrected(string text, string? suggestion) =>
        Assert.Equal(suggestion, _index.Search(new() { Text = text }).Suggestion);

    [Fact]
    public void The_last_word_may_be_unfinished_while_typing()
    {
        Assert.Contains(6, _index.Found("brottso", isTyping: true));
        Assert.Equal([4, 5], _index.Found("röda kor", isTyping: true).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  -  \"\" ")]
    [InlineData("IOP")]
    [InlineData("idéburna offentliga partnerskap")]
    public void Nothing_in_particular_is_everything(string text) => Assert.Equal(9, _index.Search(new() { Text = text }).Total);

    [Fact]
    public void Small_words_do_not_keep_anything_out() => Assert.Equal([1, 0], _index.Found("träning för alla i Göteborg").Order().Reverse());

    [Fact]
    public void Pages_laid_end_to_end_are_the_whole_order()
    {
        int[] ranks = [8, 7, 6, 5, 4, 3, 2, 1, 0];
        var request = new IndexRequest { Text = "i", Ranks = ranks, Take = 2 };
        var pages = Enumerable.Range(0, 6).SelectMany(page => _index.Search(request with { Skip = page * 2 }).Page);

        Assert.Equal(_index.Ordered(request), pages.Select(hit => hit.Document));
    }

    [Fact]
    public void Equals_are_in_the_callers_order()
    {
        var index = Samples.Index(engine, "Kafé", "Kafé", "Kafé");

        Assert.Equal([2, 0, 1], index.Search(new() { Text = "kafé", Ranks = [1, 2, 0] }).Page.Select(hit => hit.Document));
        Assert.Equal([2, 0, 1], index.Ordered(new() { Ranks = [1, 2, 0], ByRankOnly = true }));
    }

    [Fact]
    public void An_index_of_nothing_answers() => Assert.Equal(0, Samples.Index(engine).Search(new() { Text = "kafé" }).Total);
}

public sealed class OwnContractTests() : SearchContract(new OwnEngine());
#if LUCENE

public sealed class LuceneContractTests() : SearchContract(new IopRegistry.Lucene.LuceneEngine());
#endif
