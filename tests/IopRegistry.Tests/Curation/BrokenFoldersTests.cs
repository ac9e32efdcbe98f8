using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public class BrokenFoldersTests
{
    public static TheoryData<string> Names => [.. BrokenFolders.All.Select(broken => broken.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_folder_is_refused_with_every_fault_named_by_file_line_column_and_value(string name)
    {
        var broken = BrokenFolders.All.Single(broken => broken.Name == name);
        using var folder = SmallFolder.Sealed();
        broken.Break(folder);

        var result = broken.IsOfManifest ? folder.Data.Load() : folder.Data.Check();

        Assert.Equal(broken.Expected.Order(StringComparer.Ordinal), result.Faults.Select(BrokenFolder.Place).Order(StringComparer.Ordinal));
        Assert.Equal(broken.Expected.Length == 0, result.Registry is not null);
        Assert.All(result.Faults, fault => Assert.EndsWith(".", fault.Problem, StringComparison.Ordinal));
        Assert.All(result.Faults, fault => Assert.NotEmpty(fault.Remedy));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_folder_is_neither_sealed_nor_written_to(string name)
    {
        var broken = BrokenFolders.All.Single(broken => broken.Name == name);
        if (broken.IsOfManifest || broken.Expected.Length == 0)
            return;
        using var folder = SmallFolder.Sealed();
        broken.Break(folder);
        var before = folder.Snapshot();

        var result = folder.Seal(new ChangeReason("Provar.", ChangeKind.Knowledge, "rapport-2023"));

        Assert.Null(result.Version);
        Assert.NotEmpty(result.Faults);
        Assert.Equal(before, folder.Snapshot());
    }

    [Fact]
    public void What_a_spreadsheet_does_to_a_file_is_taken_and_undone_by_sealing()
    {
        foreach (var taken in BrokenFolders.All.Where(broken => broken.Expected.Length == 0))
        {
            using var folder = SmallFolder.Sealed();
            var before = folder.Snapshot();
            taken.Break(folder);

            var result = folder.Seal();

            Assert.Empty(result.Faults);
            Assert.Equal(before, folder.Snapshot());
        }
    }
}
