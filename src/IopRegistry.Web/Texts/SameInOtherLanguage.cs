using Microsoft.AspNetCore.Diagnostics;

namespace IopRegistry.Web.Texts;

/// <summary>The way from a page to itself in the other language, with the same query and so on the same day.</summary>
public sealed class SameInOtherLanguage(HttpContext http, string? canonical)
{
    private readonly IStatusCodeReExecuteFeature? _asked = http.Features.Get<IStatusCodeReExecuteFeature>();

    /// <summary>As it was asked for, also where a page that tells of a fault is shown instead.</summary>
    private PathString Path => _asked?.OriginalPath ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path.Value;

    /// <summary>In Swedish, without its query.</summary>
    public string Canonical => canonical ?? http.Request.Path.ToUriComponent();

    /// <summary>The editors' desk is Swedish only, and an address that would lead to another site is no link.</summary>
    public bool IsInBoth => English.Has(Path) && !Path.Value!.StartsWith("//", StringComparison.Ordinal);

    public string Address => (IsEnglish ? "" : English.Base) + (Path == "/" && !IsEnglish ? "" : Path.ToUriComponent()) + Query;

    public string Code => IsEnglish ? "sv" : "en";

    public string Name => IsEnglish ? "Svenska" : "English";

    private bool IsEnglish => English.IsAskedFor(http.Request);

    /// <summary>What was refused is not said again.</summary>
    private string Query => http.Response.StatusCode == StatusCodes.Status400BadRequest ? "" : _asked?.OriginalQueryString ?? http.Request.QueryString.ToUriComponent();
}
