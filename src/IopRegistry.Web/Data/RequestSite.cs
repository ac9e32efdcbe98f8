namespace IopRegistry.Web.Data;

/// <summary>
/// A public site that sends requests on and shows the answers, where the one who runs the registry has chosen one:
/// <c>Letter:RequestSite</c>, an https address with <c>{body}</c> and, where wanted, <c>{title}</c> where the letter
/// goes. Off by default: whoever follows the link gives the letter to that site.
/// </summary>
public sealed class RequestSite
{
    private const string Key = "Letter:RequestSite";

    private readonly string? _template;

    public RequestSite(IConfiguration configuration)
    {
        _template = configuration[Key] is { Length: > 0 } template ? template : null;
        if (_template is not null && !(Uri.TryCreate(_template, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && _template.Contains("{body}", StringComparison.Ordinal)))
            throw new InvalidOperationException($"{Key} is '{_template}'; write an https address with {{body}} where the letter goes, or leave it out.");
    }

    public string? Host => _template is null ? null : new Uri(_template).Host;

    public string? AddressFor(string title, string body) => _template?
        .Replace("{title}", Uri.EscapeDataString(title), StringComparison.Ordinal)
        .Replace("{body}", Uri.EscapeDataString(body), StringComparison.Ordinal);
}
