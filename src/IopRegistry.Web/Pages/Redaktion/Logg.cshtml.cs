using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Storage;
using IopRegistry.Web.Corrections;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>The latest of the audit trail, and whether its chain holds.</summary>
[Authorize(Policy = EditorServices.Editor)]
[ResponseCache(NoStore = true)]
public sealed class LoggModel(AuditTrail audit) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    public string? Break { get; private set; }

    /// <summary>To the minute; the whole stamp is the element's machine-readable value.</summary>
    public static string Shown(string instant) => Instant.Parse(instant).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

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

    /// <summary>Those of what the entries are about that have a page of their own at the desk.</summary>
    public ImmutableHashSet<string> Cases { get; private set; } = [];

    public string Whole => Total switch
    {
        0 => "Loggen är tom.",
        1 => "Loggen är hel: kontrollvärdet stämmer för den enda posten.",
        _ => $"Loggen är hel: kontrollvärdena stämmer för alla {Total} poster.",
    };

    public async Task OnGetAsync()
    {
        (var all, Break) = await audit.ExamineAsync(HttpContext.RequestAborted);
        (Total, Entries) = (all.Count, [.. all.Reverse().Take(Most)]);
        Cases = await audit.CasesAsync(Entries.Count > 0 ? Entries[^1].Number : 0, HttpContext.RequestAborted);
    }
}
