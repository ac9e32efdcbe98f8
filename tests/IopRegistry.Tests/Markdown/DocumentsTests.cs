using System.Text;
using IopRegistry.Curation;
using IopRegistry.Markdown;

namespace IopRegistry.Tests.Markdown;

public class DocumentsTests
{
    private const string Good = "---\ntitle: Metod\ndescription: Hur registret är gjort.\nslug: metod\n---\n\n## Källor\n\nText.\n";

    private static readonly Disclosure Quality = new() { PartnershipId = "exempel", Area = DisclosureArea.Quality, Status = DisclosureStatus.Published };

    [Fact]
    public void A_page_has_its_title_address_and_body()
    {
        var (documents, faults) = Read(("pages/metod.md", Good));

        Assert.Empty(faults);
        var page = Assert.Single(documents.Pages);
        Assert.Equal(("Metod", "/om/metod", "Källor\nText."), (page.Title, page.Address, page.Body.Text));
    }

    [Fact]
    public void A_page_saved_by_a_spreadsheet_s_editor_reads_the_same() =>
        Assert.Empty(Read(("pages/metod.md", "\uFEFF" + Good.ReplaceLineEndings("\r\n"))).Faults);

    [Theory]
    [InlineData("Text utan huvud.", 1, "huvud saknas")]
    [InlineData("---\ntitle: Metod\nslug: metod\n---\n", 1, "saknas i sidans huvud")]
    [InlineData("---\ntitle: Metod\ndescription: X.\nslug: metoder\n---\n", 1, "ingen sida")]
    [InlineData("---\ntitle: Metod\ndescription: X.\nslug: metod\nfärg: blå\n---\n", 5, "okänd")]
    [InlineData("---\ntitle: Metod\ndescription: X.\nslug: metod\nupdated: igår\n---\n", 1, "ingen dag")]
    [InlineData("---\ntitle: Metod\ndescription: X.\nslug: metod\n---\n\n[a](javascript:x)\n", 7, "tillåten")]
    [InlineData("---\ntitle: Metod\ndescription: X.\nslug: metod\n---\nText\u200b.\n", 6, "U+200B")]
    [InlineData("---\ntitle: Metod\ndescription: X.\nslug: metod\n---\nRing 08-123 456 78.\n", 6, "telefonnummer")]
    public void A_page_that_breaks_a_rule_is_named_with_its_line(string text, int line, string says)
    {
        var fault = Assert.Single(Read(("pages/metod.md", text)).Faults);

        Assert.Equal(("pages/metod.md", line), (fault.File, fault.Line));
        Assert.Contains(says, fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_cannot_be_the_same_page() =>
        Assert.Equal("pages/metod2.md", Assert.Single(Read(("pages/metod.md", Good), ("pages/metod2.md", Good)).Faults).File);

    [Fact]
    public void A_page_s_translation_stands_beside_it_and_twice_is_a_fault()
    {
        var english = Good.Replace("Metod", "Method", StringComparison.Ordinal);
        var (documents, faults) = Read(("pages/metod.md", Good), ("pages/en/metod.md", english));

        Assert.Empty(faults);
        Assert.Equal([("en", "Method", "/om/metod"), ("sv", "Metod", "/om/metod")], documents.Pages.Select(page => (page.Language, page.Title, page.Address)).Order());
        Assert.Equal("pages/en/metod2.md", Assert.Single(Read(("pages/en/metod.md", english), ("pages/en/metod2.md", english)).Faults).File);
    }

    [Fact]
    public void Every_page_of_the_registry_is_translated_whole()
    {
        foreach (var (swedish, english) in RealData.Registry.Pages.Zip(RealData.Registry.EnglishPages))
        {
            Assert.Equal((swedish.Slug, "en"), (english.Slug, english.Language));
            Assert.Equal(swedish.Body.Toc.Select(entry => entry.Level), english.Body.Toc.Select(entry => entry.Level));
            foreach (var part in new[] { "<tr", "<li", "<dt", "<p", "fn:", "href=\"https:" })
                Assert.True(Count(swedish, part) == Count(english, part), $"{swedish.Slug} has {Count(swedish, part)} of {part}, its translation {Count(english, part)}");
        }

        static int Count(RenderedPage page, string part) => page.Body.Html.Split(part).Length - 1;
    }

    [Fact]
    public void Where_a_translation_is_missing_the_Swedish_page_stands()
    {
        using var folder = new SmallFolder();
        folder.Write("pages/metod.md", Good);
        folder.Seal();

        Assert.Equal(["sv"], folder.Data.Load().Registry!.EnglishPages.Select(page => page.Language));
    }

    [Fact]
    public void A_disclosure_s_text_belongs_to_its_row()
    {
        var (documents, faults) = Read(("disclosures/exempel/quality.md", "Målen nåddes.\n"));

        Assert.Empty(faults);
        Assert.Equal("Målen nåddes.", documents.Disclosures[("exempel", DisclosureArea.Quality)].Text);
    }

    [Theory]
    [InlineData("disclosures/exempel/economy.md", "Text.", "ingen rad")]
    [InlineData("disclosures/annat/quality.md", "Text.", "ingen rad")]
    [InlineData("disclosures/exempel/quality.md", "Skriv till anna@example.org.", "e-postadress")]
    public void A_text_without_its_row_or_with_a_person_in_it_is_refused(string path, string text, string says) =>
        Assert.Contains(says, Assert.Single(Read((path, text)).Faults).Problem, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_Markdown_in_those_folders_is_left_alone() =>
        Assert.Empty(Read(("LICENSE", "x"), ("changes.csv", "x"), ("README.md", "# x")).Faults);

    private static (Documents Documents, List<Fault> Faults) Read(params (string Path, string Text)[] files)
    {
        var faults = new List<Fault>();
        var bytes = files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text));
        return (Documents.Read(bytes.Keys, bytes.GetValueOrDefault, [Quality], faults), faults);
    }
}
