namespace IopRegistry.Web.Pages.Shared;

/// <summary>Designsystemet's style sheets, which the build fetches with npm; where that failed, <c>site.css</c> does alone.</summary>
public sealed class DesignSystem(IWebHostEnvironment host)
{
    public const string Path = "/lib/designsystemet.css";

    /// <summary>The components that the start page has no use for.</summary>
    public const string MorePath = "/lib/designsystemet-more.css";

    /// <summary>Asked once: the files come with the build.</summary>
    public bool IsFetched { get; } = host.WebRootFileProvider.GetFileInfo(Path).Exists;
}
