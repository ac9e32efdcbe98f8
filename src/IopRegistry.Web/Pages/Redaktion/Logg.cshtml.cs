using IopRegistry.Corrections;
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

    public async Task OnGetAsync()
    {
        var all = await audit.EntriesAsync(HttpContext.RequestAborted);
        (Total, Entries) = (all.Count, [.. all.Reverse().Take(Most)]);
        Break = await audit.VerifyAsync(HttpContext.RequestAborted);
    }
}
