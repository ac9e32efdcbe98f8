using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public class CsvTableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4\n", "1:a,b 2:1,2 3:3,4")]
    [InlineData("\n\na,b\n\n1,2\n\n\n3,4", "3:a,b 5:1,2 8:3,4")]
    [InlineData("\r\na,b\r\n\r\n1,2\r\n", "2:a,b 4:1,2")]
    [InlineData("a,b\n\"1\n\n1\",2\n3,4\n", "1:a,b 2:1__1,2 5:3,4")]
    [InlineData("a,b\n\"1\r\n1\",2\r\n\n3,4\n", "1:a,b 2:1__1,2 5:3,4")]
    [InlineData("a,b\n\"\"\"1\"\"\",\"\"\n\"3,\",\"4;\"\n", "1:a,b 2:'1', 3:3,,4;")]
    [InlineData("a;b\n1;2,5\n", "1:a,b 2:1,2,5")]
    [InlineData("a,b\n;,x;y\n", "1:a,b 2:;,x;y")]
    [InlineData("a,b\n,\n", "1:a,b 2:,")]
    [InlineData("a,b\n1,", "1:a,b 2:1,")]
    [InlineData("a,b\n\"\"\n", "1:a,b 2:")]
    [InlineData("a,b\n\"1\",\"\n\"", "1:a,b 2:1,_")]
    [InlineData("a,b", "1:a,b")]
    public void Each_record_has_the_line_it_begins_on(string text, string expected)
    {
        var faults = new List<Fault>();
        var table = CsvTable.Parse("t.csv", Encoding.UTF8.GetBytes(text), faults);

        Assert.Empty(faults);
        var rows = table!.Rows.Prepend(table.Header).Select(row => $"{row.Line}:{string.Join(',', row.Cells)}");
        Assert.Equal(expected, string.Join(' ', rows).Replace('\n', '_').Replace('\r', '_').Replace('"', '\''));
    }

    [Theory]
    [InlineData("a,b\n1,2\n\"3,4\n5,6\n", 3, "a", "\"3,4")]
    [InlineData("a,b\n\n\"1\n1\",\"2\n", 4, "b", "\"2")]
    [InlineData("a,b\n1,2\"\n", 2, "b", "2\"")]
    [InlineData("a,b\n1, \"2\"\n", 2, "b", " \"2\"")]
    [InlineData("a,b\n\"1\" ,2\n", 2, "a", "\"1\" ,2")]
    [InlineData("a,b\n\"1\"\"2\"3,4\n", 2, "a", "\"1\"\"2\"3,4")]
    [InlineData("a,b\n1,2\r3,4\n", 2, "b", "2")]
    [InlineData("a,b\n\"1\",\"2\"\r\"3\",4\n", 2, "b", "\"2\"")]
    [InlineData("a,b\r1,2\r", 1, null, "b")]
    [InlineData("a,b\n1,2\r", 2, "b", "2")]
    [InlineData("a,b\n1,2,\"3\n", 2, null, "\"3")]
    [InlineData("\"a,b\n", 1, null, "\"a,b")]
    public void A_broken_quote_or_line_end_is_named_where_its_cell_begins(string text, int line, string? column, string value)
    {
        var faults = new List<Fault>();

        Assert.Null(CsvTable.Parse("t.csv", Encoding.UTF8.GetBytes(text), faults));

        var fault = Assert.Single(faults);
        Assert.Equal((line, column, value), (fault.Line, fault.Column, fault.Value));
    }

    [Fact]
    public void Whatever_stands_in_a_file_is_read_or_refused_but_never_guessed_at()
    {
        var random = new Random(20261121);
        const string Alphabet = "a,;\"\n\r å";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var faults = new List<Fault>();

            // Throws where the package would read other records than those that stand there.
            var table = CsvTable.Parse("t.csv", Encoding.UTF8.GetBytes(text), faults);

            Assert.Equal(table is null ? 1 : 0, faults.Count);
            if (table is not null)
                Assert.Equal(Unquoted(text), string.Concat(table.Rows.Prepend(table.Header).SelectMany(row => row.Cells)));
        }
    }

    /// <summary>What the cells must hold together: everything but what makes them cells.</summary>
    private static string Unquoted(string text)
    {
        var header = text.TrimStart('\r', '\n').Split('\n', '\r')[0];
        var delimiter = header.Count(c => c == ';') > header.Count(c => c == ',') ? ';' : ',';
        var said = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                said.Append(text[i++]);
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || (text[i] != delimiter && text[i] is not ('\n' or '\r')))
                said.Append(text[i]);
        }

        return said.ToString();
    }
}
