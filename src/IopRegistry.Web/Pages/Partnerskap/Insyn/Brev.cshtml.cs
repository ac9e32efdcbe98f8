using System.Collections.Immutable;
using System.Text;
using IopRegistry.Insight;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Partnerskap.Insyn;

/// <summary>
/// Writes the request letter. Nothing is stored or logged, and nothing stands in the address, which request logs keep:
/// the form is sent with POST. A token would need a cookie; the browser's word that no other site sends it is enough.
/// </summary>
[IgnoreAntiforgeryToken, SameSite]
[RequestSizeLimit(LargestBody)]
[RequestFormLimits(ValueCountLimit = 40, KeyLengthLimit = 100, ValueLengthLimit = LargestBody, BufferBodyLengthLimit = LargestBody)]
public sealed class BrevModel(Registry registry, SwedishDay day, Site site, RequestSite requestSite) : PageModel
{
    private const int LargestBody = 32 * 1024;

    public Partnership Partnership { get; private set; } = null!;

    public ImmutableArray<LetterRecipient> Recipients { get; private set; } = [];

    /// <summary>Proposed where no recipient is known.</summary>
    public Organisation? Supposed => LetterRecipient.Supposed(registry, Partnership);

    public LetterForm Form { get; private set; } = LetterForm.Blank;

    public ImmutableArray<(string Field, string Problem)> Faults { get; private set; } = [];

    /// <summary>Null while the form is shown.</summary>
    public Letter? Letter { get; private set; }

    public RequestSite RequestSite => requestSite;

    public string? ProblemWith(string field) => Faults.FirstOrDefault(fault => fault.Field == field).Problem;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (RequestQuery.Read(registry, Request, []).Faults is [_, ..] faults)
            context.Result = this.Refused(faults);
    }

    public IActionResult OnGet(string id) => Find(id) ? Page() : this.Elsewhere(registry, id, "/insyn/brev");

    public async Task<IActionResult> OnPostAsync()
    {
        // From the route: binding a parameter would read the form first, and fail where it is too large.
        var id = (string)RouteData.Values["id"]!;
        if (!Find(id))
            return this.Elsewhere(registry, id, "/insyn/brev");
        var (form, refusal) = await LetterForm.ReadAsync(Request);
        if (form is null)
            return StatusCode(refusal);
        Form = form;
        Faults = [.. Form.Faults(Recipients, Words.For(Request))];
        return Faults.IsEmpty ? Answer() : Page();
    }

    /// <summary>UTF-8 without a byte order mark: the header names the encoding, and today's editors tell it by themselves.</summary>
    private FileContentResult TextFile(string text) =>
        File(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), "text/plain; charset=utf-8", $"begaran-{Partnership.Id}.txt");

    private IActionResult Answer()
    {
        Letter = LetterWriter.Write(new LetterRequest(
            Partnership, Partnership.On(day.Today), Form.RecipientAmong(Recipients)!, Form.WantsAgreement, Form.Areas, Form.Question, Form.WantsReuse, $"{site.Root(Request)}/partnerskap/{Partnership.Id}"));
        return Request.Form["svar"] == "text" ? TextFile(Letter.Text) : Page();
    }

    private bool Find(string id)
    {
        if (registry.FindPartnership(id) is not { } partnership)
            return false;
        Partnership = partnership;
        Recipients = LetterRecipient.Of(registry, partnership);
        Form = LetterForm.Blank with { OwnRecipient = Supposed?.Name };
        return true;
    }
}
