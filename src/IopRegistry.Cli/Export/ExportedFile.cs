namespace IopRegistry.Cli.Export;

/// <summary>Which file an address of the site becomes, so that a plain web server finds it: pages become folders with an index.</summary>
internal static class ExportedFile
{
    private const string Index = "index.html";

    /// <summary>Feeds without an ending; nginx is told their type.</summary>
    private static readonly string[] Endless = ["/datasets/dcat"];

    public static string Of(string path)
    {
        var at = Uri.UnescapeDataString(path).Trim('/');
        return Path.HasExtension(at) || Endless.Contains(path) ? at : at.Length == 0 ? Index : $"{at}/{Index}";
    }
}
