using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

/// <summary>A way to break <see cref="SmallFolder"/>, and every fault that must be named for it.</summary>
/// <param name="Expected">As <c>file|line|column|value</c>, what is null left blank; none where the folder is taken.</param>
public sealed record BrokenFolder(string Name, Action<SmallFolder> Break, params string[] Expected)
{
    /// <summary>The fault lies in what the manifest says, which only loading looks at.</summary>
    public bool IsOfManifest { get; init; }

    public override string ToString() => Name;

    public static string Place(Fault fault) => $"{fault.File}|{fault.Line}|{fault.Column}|{fault.Value}";
}
