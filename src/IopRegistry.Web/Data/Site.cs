namespace IopRegistry.Web.Data;

/// <summary>What the one who runs the site has configured about it.</summary>
public sealed class Site(IConfiguration configuration)
{
    /// <summary>Without a trailing slash; null until <c>Site:BaseUrl</c> is set, and then addresses follow the request.</summary>
    public string? BaseUrl { get; } = configuration["Site:BaseUrl"]?.TrimEnd('/');

    public Publisher Publisher { get; } = Publisher.Of(configuration);

    /// <summary>What works but is not as it should be, for the health page.</summary>
    public IEnumerable<string> Warnings => BaseUrl is null
        ? Publisher.Warnings.Append("Site:BaseUrl är inte satt: adresser i kataloger och hänvisningar följer den adress som anropet hade.")
        : Publisher.Warnings;

    /// <summary>Scheme, host and base path that absolute addresses begin with, without a trailing slash.</summary>
    public string Root(HttpRequest request) => BaseUrl ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
