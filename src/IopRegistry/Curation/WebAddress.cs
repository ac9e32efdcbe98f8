namespace IopRegistry.Curation;

/// <summary>What a link must be before anything takes it apart: the shape of the text alone lets <c>https://[</c> and <c>https:///x</c> through.</summary>
public static class WebAddress
{
    /// <returns>Null where the text is no address of a named host on the web.</returns>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Host.Length > 0
            ? address : null;
}
