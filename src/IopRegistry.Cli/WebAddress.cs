namespace IopRegistry.Cli;

/// <summary>An address that a site can be asked at; <c>localhost:5000</c> is to the framework an address with the scheme localhost.</summary>
internal static class WebAddress
{
    /// <returns>Null where it is none.</returns>
    public static Uri? Of(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;
}
