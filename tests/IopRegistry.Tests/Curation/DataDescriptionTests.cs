using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public class DataDescriptionTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RealData.Folder, DataDescription.FileName));

    [Fact]
    public void Every_column_of_every_table_and_every_allowed_value_is_described() =>
        Assert.Empty(DataDescription.Parse(Readme).Faults());

    [Fact]
    public void The_tables_stand_in_their_order_and_the_columns_in_theirs()
    {
        var described = DataDescription.Parse(Readme).Tables;

        Assert.Equal(
            Schema.Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).Order(),
            described.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).Order());
        Assert.All(described, table => Assert.Equal(Schema.Get(table.Name).Columns.Select(column => column.Name), table.Columns.Select(column => column.Name)));
        Assert.All(described, table => Assert.True(table is { Title.Length: > 0, Description.Length: > 0 }, table.Name));
    }

    [Fact]
    public void A_description_may_hold_code_and_vertical_bars()
    {
        var table = Assert.Single(DataDescription.Parse("# Data\n\n## redirects.csv\n\n**Flyttade.** Gamla id:n.\n\n| kolumn | namn | betydelse |\n| --- | --- | --- |\n| `old_id` | Gammalt | Skriv `a\\|b`. |\n\n## Annat\n\n| x | y | z |\n").Tables);

        Assert.Equal(("redirects", "Flyttade", "Gamla id:n."), (table.Name, table.Title, table.Description));
        Assert.Equal(new DescribedColumn("old_id", "Gammalt", "Skriv `a|b`.", 9), Assert.Single(table.Columns));
    }

    [Theory]
    [InlineData("| old_id | Kolumnen old_id |", "| gammalt_id | Kolumnen old_id |", "redirects.old_id", "redirects.gammalt_id")]
    [InlineData("| Betyder old_id.  |", "|  |", "redirects.old_id")]
    [InlineData("## redirects.csv", "## omdirigeringar.csv", "redirects.csv")]
    [InlineData("`ended`", "ended", "observations.reported_status")]
    public void What_is_not_described_is_a_fault_when_sealing(string old, string @new, params string[] columns)
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("README.md", old, @new);
        var before = folder.Snapshot();

        var result = folder.Seal();

        Assert.Equal(columns, result.Faults.Select(fault => fault.Column));
        Assert.All(result.Faults, fault => Assert.Equal("README.md", fault.File));
        Assert.Equal(before, folder.Snapshot());
    }

    [Fact]
    public void Without_a_dictionary_nothing_is_sealed()
    {
        using var folder = new SmallFolder();
        folder.Delete("README.md");

        Assert.Equal(Schema.Tables.Length, folder.Seal().Faults.Count(fault => fault.File == "README.md"));
    }
}
