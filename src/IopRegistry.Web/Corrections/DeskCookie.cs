namespace IopRegistry.Web.Corrections;

/// <summary>
/// A cookie for the desk's addresses only. Where the site's own address is https it is never sent without, also where a
/// proxy in front ends TLS and does not say so.
/// </summary>
internal sealed class DeskCookie(bool isSecure) : CookieBuilder
{
    public const string Folder = "/redaktion";

    public static DeskCookie Named(string name, bool isSecure) => new(isSecure)
    {
        Name = name,
        Path = Folder,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
        // Antiforgery would refuse to work behind such a proxy if it were told Always here.
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
    };

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure |= isSecure;
        return options;
    }
}
