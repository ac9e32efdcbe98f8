using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Web.OpenData;

/// <summary>A file built from one version of the data, with what a reader needs to check it.</summary>
public sealed record Download(string Path, string MediaType, byte[] Content)
{
    public string Sha256 { get; } = Manifest.HashOf(Content);

    public int Bytes => Content.Length;
}

/// <summary>The whole of one version: what <c>/data</c> shows and <c>/data/version.json</c> tells.</summary>
public sealed record Downloads(Download Zip, Download Sqlite)
{
    public static Downloads Build(Registry registry) => new(
        new Download("/data/iop.zip", "application/zip", ZipPackage.Build(registry)),
        new Download("/data/iop.sqlite", "application/vnd.sqlite3", SqliteFile.Build(registry)));
}
