namespace IopRegistry.Web.Feeds.Xlsx;

internal static class CellName
{
    /// <summary>1 is A, 26 is Z, 27 is AA.</summary>
    public static string Column(int number) =>
        number <= 26 ? ((char)('A' + number - 1)).ToString() : Column((number - 1) / 26) + Column((number - 1) % 26 + 1);
}
