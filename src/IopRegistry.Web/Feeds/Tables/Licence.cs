namespace IopRegistry.Web.Feeds.Tables;

/// <summary>What data/LICENSE says, in the forms that feeds need.</summary>
internal static class Licence
{
    public const string ShortName = "CC BY 4.0";

    public const string Name = "Creative Commons Erkännande 4.0 Internationell (CC BY 4.0)";

    public const string Url = "https://creativecommons.org/licenses/by/4.0/";
}
