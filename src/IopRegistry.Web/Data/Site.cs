namespace IopRegistry.Web.Data;

/// <summary>What the one who runs the site has configured about it.</summary>
public sealed class Site(IConfiguration configuration)
{
    /// <summary>Marks what has not been configured; example.org is set aside for examples, so that it reaches nobody (RFC 2606).</summary>
    private const string NoContact = "mailto:ej-angiven@example.org";

    /// <summary>Without a trailing slash; null until <c>Site:BaseUrl</c> is set, and then addresses follow the request.</summary>
    public string? BaseUrl { get; } = configuration["Site:BaseUrl"]?.TrimEnd('/');

    /// <summary>Who answers for the registry, as catalogues tell it.</summary>
    public Publisher PublishedBy { get; } = Data.Publisher.Of(configuration);

    public string Publisher => PublishedBy.Name;

    /// <summary>Where to report a security fault: an address that begins with <c>mailto:</c> or <c>https:</c> (RFC 9116).</summary>
    public string SecurityContact { get; } = configuration["Site:SecurityContact"] ?? NoContact;

    /// <summary>What works but is not as it should be, for the health page.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            foreach (var warning in PublishedBy.Warnings)
                yield return warning;
            if (BaseUrl is null)
                yield return "Site:BaseUrl är inte satt: adresser i kataloger och hänvisningar följer den adress som anropet hade.";
            if (SecurityContact == NoContact)
                yield return "Site:SecurityContact är inte satt: security.txt har ingen kontakt.";
        }
    }

    /// <summary>Scheme and host that absolute addresses begin with, without a trailing slash; a page in English adds its <c>/en</c>.</summary>
    public string Root(HttpRequest request) => BaseUrl ?? $"{request.Scheme}://{request.Host}";
}
