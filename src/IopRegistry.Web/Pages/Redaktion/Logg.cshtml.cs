using System.Globalization;
using System.Text.RegularExpressions;
using IopRegistry.Corrections;
using IopRegistry.Web.Corrections;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>The latest of the audit trail, and whether its chain holds.</summary>
[Authorize(Policy = EditorServices.Editor)]
[ResponseCache(NoStore = true)]
public sealed partial class LoggModel(AuditTrail audit) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    public string? Break { get; private set; }

    /// <summary>To the minute; the whole stamp is the element's machine-readable value.</summary>
    public static string Shown(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As it is told afterwards; the chain holds the word that was written.</summary>
    public static string Said(string action) => action switch
    {
        "inkom" => "skickade in",
        "svar" => "svarade",
        "publicerar" => "började publicera",
        "ångrar" => "ångrade",
        "väntar på ny publicering" => "lade tillbaka i kön för publicering",
        "väntar på nytt beslut" => "lade tillbaka i kön för beslut",
        _ => action,
    };

    /// <summary>Whether what it is about is a correction, which has a page of its own at the desk.</summary>
    public static bool IsCase(AuditEntry entry) => CorrectionId().IsMatch(entry.Subject);

    public async Task OnGetAsync()
    {
        var all = await audit.EntriesAsync(HttpContext.RequestAborted);
        (Total, Entries) = (all.Count, [.. all.Reverse().Take(Most)]);
        Break = await audit.VerifyAsync(HttpContext.RequestAborted);
    }

    // As the inbox makes them.
    [GeneratedRegex("^[2-9a-hjkmnp-tv-z]{8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex CorrectionId();
}
