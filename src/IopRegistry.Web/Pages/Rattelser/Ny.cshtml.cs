using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Web.Pages.Partnerskap;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>Proposes a change, without account and cookie. The address says what it is about; the form is sent with POST.</summary>
[IgnoreAntiforgeryToken, SameSite]
[RequestSizeLimit(CorrectionForm.LargestBody)]
[RequestFormLimits(ValueCountLimit = CorrectionForm.MostKeys, KeyLengthLimit = 100, ValueLengthLimit = CorrectionForm.LargestBody, BufferBodyLengthLimit = CorrectionForm.LargestBody)]
public sealed class NyModel(Registry registry, Sending sending) : PageModel
{
    public Partnership? Partnership { get; private set; }

    /// <summary>Null while the sender chooses what it is about.</summary>
    public CorrectionKind? Kind { get; private set; }

    public ImmutableArray<FormField> Fields { get; private set; } = [];

    public CorrectionForm Form { get; private set; } = CorrectionForm.Empty("");

    public ImmutableArray<(string Field, string Problem)> Faults { get; private set; } = [];

    public IEnumerable<CorrectableField> AllFields => Partnership is null ? [] : CorrectableField.Of(Partnership);

    public bool ShowsForm => Kind is { } kind && (kind != CorrectionKind.Fact || !Fields.IsEmpty);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers.CacheControl = "no-store";

    public IActionResult OnGet()
    {
        if (Find() is { } elsewhere)
            return elsewhere;
        if (ShowsForm)
            Form = Prefilled(CorrectionForm.Empty(sending.NewToken()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Find() is { } elsewhere)
            return elsewhere;
        var (form, status) = await Sending.ReadAsync(Request);
        if (form is null || !ShowsForm)
            return StatusCode(form is null ? status : StatusCodes.Status400BadRequest);
        Form = CorrectionForm.Read(form, Fields);
        Faults = [.. Form.Faults(Kind!.Value, registry, Fields)];
        if (!Faults.IsEmpty)
            return Refused(StatusCodes.Status400BadRequest);
        var sent = await sending.SendAsync(this, form, Form.Token, Form.Sender, [Form.ToProposal(Kind.Value, Partnership?.Id, Fields)]);
        if (sent.Receipt is { } receipt)
            return this.SeeOther($"/rattelser/{receipt}");
        if (sent.NeedsNewToken)
            Form = Form with { Token = sending.NewToken() };
        Faults = sent.Faults;
        return Refused(sent.Status);
    }

    private PageResult Refused(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private CorrectionForm Prefilled(CorrectionForm form) => Kind == CorrectionKind.NewPartnership && Request.Query["plats"].ToString() is { Length: > 0 } code && registry.FindPlace(code) is { } place
        ? form with { Values = form.Values.SetItem(AskedFor.Place, place.Name) } : form;

    /// <returns>Where to go instead; null where the address means something here.</returns>
    private IActionResult? Find()
    {
        if (Request.Query["partnerskap"].ToString() is { Length: > 0 } id)
        {
            Partnership = registry.FindPartnership(id);
            if (Partnership is null)
                return this.Elsewhere(registry, id, "");
        }

        var slug = Request.Query["sort"].ToString();
        Kind = slug.Length == 0 && Request.Query.ContainsKey("falt") ? CorrectionKind.Fact : CorrectionWords.KindOf(slug);
        if ((Kind is null && slug.Length > 0) || (Kind is { } kind && (kind == CorrectionKind.NewPartnership) != (Partnership is null)))
            return NotFound();
        Fields = Kind is null ? [] : FormField.Of(Kind.Value, Partnership, [.. Request.Query["falt"].OfType<string>()]);
        return null;
    }
}
