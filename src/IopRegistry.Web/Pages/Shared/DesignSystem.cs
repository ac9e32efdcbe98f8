namespace IopRegistry.Web.Pages.Shared;

/// <summary>Designsystemet's style sheet, which the build fetches with npm; where that failed, <c>site.css</c> does alone.</summary>
public sealed class DesignSystem(IWebHostEnvironment host)
{
    public const string Path = "/lib/designsystemet.css";

    /// <summary>Asked once: the file comes with the build.</summary>
    public bool IsFetched { get; } = host.WebRootFileProvider.GetFileInfo(Path).Exists;
}
