namespace IopRegistry.Web.Caching;

/// <summary>How long others may use a copy without asking. What is withdrawn must be gone everywhere within a minute.</summary>
internal static class Freshness
{
    public const string Answer = "public, max-age=60, must-revalidate";

    /// <summary>For an address that holds a hash of its bytes.</summary>
    public const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Where nobody has said otherwise.</summary>
    public const string None = "no-store";
}
