namespace IopRegistry.Web.Tests.Texts;

/// <summary>Swedish stands in the source and English beside it; neither without the other.</summary>
public sealed class TextKeysTests
{
    [Fact]
    public void Every_text_in_the_source_has_an_English_one()
    {
        var known = TextKeys.Entries.Select(entry => entry.Key).ToHashSet();

        Assert.Empty(TextKeys.Used.Where(used => !known.Contains(used.Key)).Select(used => $"{used.First()}: {used.Key}"));
    }

    [Fact]
    public void Every_English_text_is_used() =>
        Assert.Empty(TextKeys.Entries.Where(entry => !TextKeys.Used.Contains(entry.Key)).Select(entry => $"{entry.File}: {entry.Key}"));

    [Fact]
    public void Both_have_the_same_arguments() =>
        Assert.Empty(TextKeys.Entries
            .Where(entry => !TextKeys.Placeholders(entry.Key).SequenceEqual(TextKeys.Placeholders(entry.English)))
            .Select(entry => $"{entry.File}: {entry.Key}"));

    [Fact]
    public void One_text_has_one_translation_and_stands_in_one_file() =>
        Assert.Empty(TextKeys.Entries.GroupBy(entry => entry.Key).Where(group => group.Skip(1).Any())
            .Select(group => $"{string.Join(", ", group.Select(entry => entry.File))}: {group.Key}"));

    /// <summary>The compiler of resources compares names without case and drops the second of two.</summary>
    [Fact]
    public void No_two_texts_of_a_file_differ_in_case_alone() =>
        Assert.Empty(TextKeys.Entries.GroupBy(entry => (entry.File, entry.Key.ToUpperInvariant())).Where(group => group.Skip(1).Any())
            .Select(group => $"{group.First().File}: {group.First().Key}"));

    [Fact]
    public void English_texts_reach_the_page()
    {
        var words = Web.Pages.Shared.Words.English;

        Assert.NotEmpty(TextKeys.Entries);
        Assert.All(TextKeys.Entries, entry => Assert.Equal(entry.English, words[entry.Key]));
    }
}
