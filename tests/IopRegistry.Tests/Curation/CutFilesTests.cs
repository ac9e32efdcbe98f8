using System.Globalization;
using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

/// <summary>trust.md, row 6: a file cut anywhere never gives another registry than the one that was sealed.</summary>
public class CutFilesTests
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1";

    [Fact]
    public void A_table_of_4_KB_cut_at_any_byte_is_refused()
    {
        using var folder = SmallFolder.Sealed();
        for (var number = 0; new FileInfo(folder.FullPath("places.csv")).Length < 4_096; number++)
            folder.Add("places", ("code", (2000 + number).ToString(CultureInfo.InvariantCulture)), ("name", $"Ort {number}"), ("kind", "municipality"), ("county_code", "20"), ("county_name", "Dalarnas län"));
        Assert.Empty(folder.Seal().Faults);
        var whole = File.ReadAllBytes(folder.FullPath("places.csv"));

        for (var length = 0; length < whole.Length; length += IsFull ? 1 : 7)
        {
            folder.Write("places.csv", whole[..length]);
            Refused(folder.Data, "places.csv");
            // A cut at the end of a row is a valid table. Only the manifest knows; the check must not fall over any.
            folder.Data.Check();
        }
    }

    [Fact]
    public void The_real_files_cut_anywhere_are_refused()
    {
        using var folder = new SmallFolder();
        var sealedFiles = RealData.Registry.Files.Keys.Except(DataFolder.Companions).Order(StringComparer.Ordinal).ToList();
        foreach (var (name, bytes) in RealData.Registry.Files)
            folder.Write(name, bytes);
        var random = new Random(20261121);

        for (var count = 0; count < (IsFull ? 5_000 : 150); count++)
        {
            var name = sealedFiles[random.Next(sealedFiles.Count)];
            var whole = File.ReadAllBytes(folder.FullPath(name));
            folder.Write(name, whole[..random.Next(whole.Length - (name == Manifest.FileName ? 2 : 0))]);
            Refused(folder.Data, name);
            folder.Write(name, whole);
        }

        Assert.NotNull(folder.Data.Load().Registry);
    }

    [Fact]
    public void A_table_cut_at_the_end_of_a_row_is_valid_and_only_the_manifest_tells()
    {
        using var folder = SmallFolder.Sealed();
        folder.Write("synonyms.csv", folder.Read("synonyms.csv").Split('\n')[0] + "\n");

        Assert.NotNull(folder.Data.Check().Registry);
        Refused(folder.Data, "synonyms.csv");
        Assert.Equal("synonyms.csv", Assert.Single(folder.Data.Unsealed()));
    }

    private static void Refused(DataFolder folder, string file)
    {
        var result = folder.Load();
        Assert.Null(result.Registry);
        Assert.Equal([file], result.Faults.Select(fault => fault.File));
    }
}
