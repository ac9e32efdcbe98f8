using IopRegistry.Corrections;
using IopRegistry.Insight;
using IopRegistry.Web.Corrections;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>Behind the secret address: what became of what was sent, and the editor's question with room to answer it.</summary>
[IgnoreAntiforgeryToken, SameSite]
[RequestSizeLimit(CorrectionForm.LargestBody)]
[RequestFormLimits(ValueCountLimit = CorrectionForm.MostKeys, KeyLengthLimit = 100, ValueLengthLimit = CorrectionForm.LargestBody, BufferBodyLengthLimit = CorrectionForm.LargestBody)]
public sealed class KvittoModel(Registry registry, Inbox inbox, ReceiptGuesses guesses, Site site) : PageModel
{
    private Words L => Words.For(Request);

    public ReceivedSubmission Received { get; private set; } = null!;

    public string Answer { get; private set; } = "";

    /// <summary>The correction whose answer was refused, and why.</summary>
    public (string Id, string Problem)? Fault { get; private set; }

    public DateOnly ReceivedOn => CorrectionWords.Day(Received.SubmittedAt);

    /// <summary>Whole, for the sender to keep; it is told nowhere else.</summary>
    public string Address => site.Root(Request) + L.Address($"/rattelser/{RouteData.Values["receipt"]}");

    public string TitleOf(Proposal proposal) => CorrectionWords.SubjectOf(registry, proposal);

    public Partnership? RecordOf(Correction correction) => registry.RecordOf(correction.Kind, correction.PartnershipId, correction.Id);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    public async Task<IActionResult> OnGetAsync(string receipt) => await Find(receipt) ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var receipt = (string)RouteData.Values["receipt"]!;
        if (await Find(receipt) is { } elsewhere)
            return elsewhere;
        var (form, status) = await Sending.ReadAsync(Request);
        if (form is null)
            return StatusCode(status);
        var id = form["rattelse"].ToString();
        Answer = CitizenText.Clean(form["svar"]) ?? "";
        if (FlawIn(Answer) is { } flaw)
            return Refused(StatusCodes.Status400BadRequest, id, flaw);
        return await inbox.AnswerAsync(receipt, id, Answer)
            ? this.SeeOther($"/rattelser/{receipt}")
            : Refused(StatusCodes.Status409Conflict, id, L["Frågan är redan besvarad eller behövs inte längre."]);
    }

    private string? FlawIn(string answer) => answer.Length == 0 ? L["Skriv ett svar."] : FormFaults.OfText(answer, FormField.LongestLongText, L);

    private PageResult Refused(int status, string id, string problem)
    {
        Response.StatusCode = status;
        Fault = (id, problem);
        return Page();
    }

    /// <returns>The same answer for a wrong receipt as for any address that is not there; null where it is right.</returns>
    private async Task<IActionResult?> Find(string receipt)
    {
        // A right one always answers: many share an address, and whoever guesses right has lost nothing by the limit.
        if (Receipt.HashOf(receipt) is not null && await inbox.FindAsync(receipt) is { } found)
        {
            Received = found;
            return null;
        }

        if (guesses.IsTooMany(HttpContext))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        guesses.Count(HttpContext);
        return NotFound();
    }
}
