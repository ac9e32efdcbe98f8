using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public sealed class SuccessionTests
{
    /// <summary>"b&gt;a" is read "b succeeds a"; the record "gone" is merged into "kept".</summary>
    [Theory]
    [InlineData("later>gone", "later>kept", 0)]
    [InlineData("gone>earlier", "kept>earlier", 0)]
    [InlineData("gone>earlier kept>earlier", "kept>earlier", 0)]
    [InlineData("gone>earlier kept>other", "kept>other", 1)]
    [InlineData("kept>gone", "", 1)]
    [InlineData("gone>kept", "", 1)]
    [InlineData("kept>gone gone>earlier", "kept>earlier", 1)]
    [InlineData("kept>later later>gone", "kept>later", 1)]
    [InlineData("kept>last last>later later>gone", "kept>last last>later", 1)]
    [InlineData("gone>earlier earlier>kept", "earlier>kept", 1)]
    [InlineData("one>gone two>gone two-a>two", "one>kept two>kept two-a>two", 0)]
    [InlineData("kept>kept-before one>two two>one", "kept>kept-before one>two two>one", 0)]
    public void What_led_to_the_record_that_goes_leads_to_the_kept_one_and_never_round(string before, string after, int lost)
    {
        var links = Links(before);

        var succession = Succession.AfterMerger(links, "gone", "kept");

        links.Remove("gone");
        foreach (var edit in succession.Edits)
        {
            Assert.Equal(edit.Before["succeeds"], links.GetValueOrDefault(edit.Key, ""));
            links[edit.Key] = edit.Cells["succeeds"];
        }

        Assert.Equal(Links(after), links.Where(link => link.Value.Length > 0).ToDictionary());
        Assert.Equal(lost, succession.Lost.Length);
    }

    private static Dictionary<string, string> Links(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(link => link.Split('>')).ToDictionary(link => link[0], link => link[1]);
}
