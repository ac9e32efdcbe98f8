namespace IopRegistry.Web.Data;

/// <summary>What the one who runs the site has configured about it.</summary>
public sealed class Site(IConfiguration configuration)
{
    /// <summary>Marks what has not been configured; example.org is set aside for examples, so that it reaches nobody (RFC 2606).</summary>
    private const string Placeholder = "mailto:ej-angiven@example.org";

    /// <summary>Without a trailing slash; null until <c>Site:BaseUrl</c> is set, and then addresses follow the request.</summary>
    public string? BaseUrl { get; } = configuration["Site:BaseUrl"]?.TrimEnd('/');

    /// <summary>The body that answers for the registry.</summary>
    public string Publisher { get; } = configuration["Site:Publisher"] ?? "IOP-registret (utgivare ej angiven)";

    /// <summary>Where to report a security fault: an address that begins with <c>mailto:</c> or <c>https:</c> (RFC 9116).</summary>
    public string SecurityContact { get; } = configuration["Site:SecurityContact"] ?? Placeholder;

    /// <summary>Scheme, host and base path that absolute addresses begin with, without a trailing slash.</summary>
    public string Root(HttpRequest request) => BaseUrl ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
