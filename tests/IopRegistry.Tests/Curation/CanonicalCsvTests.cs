using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public class CanonicalCsvTests
{
    [Fact]
    public void The_real_tables_written_read_and_written_again_are_the_same_bytes()
    {
        foreach (var table in Schema.Tables)
        {
            var curated = File.ReadAllBytes(Path.Combine(RealData.Folder, table.FileName));

            Assert.Equal(curated, CanonicalCsv.Write(table, RealData.Registry.Rows.Of(table)));
        }
    }

    [Fact]
    public void Any_text_written_read_and_written_again_is_the_same_bytes()
    {
        var random = new Random(20261121);
        var table = Schema.Of<SynonymEntry>();
        for (var round = 0; round < 200; round++)
        {
            var rows = Enumerable.Range(0, 20).Select(number => (object)new SynonymEntry
            {
                Id = $"ord-{number:00}",
                Term = Text(random),
                Equivalents = [.. Enumerable.Range(0, random.Next(1, 4)).Select(part => Text(random) + part)],
                Direction = (SynonymDirection)random.Next(2),
                Note = random.Next(2) == 0 ? null : Text(random),
            });
            var first = CanonicalCsv.Write(table, [.. rows]);
            var faults = new List<Fault>();

            var read = TableReader.Read(table, first, faults);

            Assert.Empty(faults);
            Assert.Equal(20, read.Count);
            Assert.Equal(first, CanonicalCsv.Write(table, read.Select(row => row.Row)));
        }
    }

    [Theory]
    [InlineData("Alfa", "Alfa")]
    [InlineData("Alfa, Beta", "\"Alfa, Beta\"")]
    [InlineData("Huset \"Alfa\"", "\"Huset \"\"Alfa\"\"\"")]
    [InlineData("Alfa; Beta", "Alfa; Beta")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("'Alfa", "'Alfa")]
    public void A_cell_is_quoted_only_where_it_must_be(string term, string expected)
    {
        var row = new SynonymEntry { Id = "a", Term = term, Equivalents = ["b", "c"], Direction = SynonymDirection.To };

        var lines = System.Text.Encoding.UTF8.GetString(CanonicalCsv.Write(Schema.Of<SynonymEntry>(), [row])).Split('\n');

        Assert.Equal(["id,term,equivalents,direction,note", $"a,{expected},b|c,to,", ""], lines);
    }

    private static string Text(Random random)
    {
        const string Alphabet = "aåÅ\",;'=| é–”😀";
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Alphabet.EnumerateRunes().ElementAt(random.Next(13)))).Replace("|", "");
        return "x" + text + "x";
    }
}
