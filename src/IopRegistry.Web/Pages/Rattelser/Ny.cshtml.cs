using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Web.Data;
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
[RequestFormLimits(ValueCountLimit = CorrectionForm.MostKeys, KeyLengthLimit = 200, ValueLengthLimit = CorrectionForm.LargestBody, BufferBodyLengthLimit = CorrectionForm.LargestBody)]
public sealed class NyModel(Registry registry, Sending sending, SwedishDay day) : PageModel
{
    public Partnership? Partnership { get; private set; }

    /// <summary>An organisation or a part of one, in place of a partnership.</summary>
    public Body? Body { get; private set; }

    /// <summary>Null while the sender chooses what it is about.</summary>
    public CorrectionKind? Kind { get; private set; }

    public ImmutableArray<FormField> Fields { get; private set; } = [];

    public CorrectionForm Form { get; private set; } = CorrectionForm.Empty("");

    public ImmutableArray<(string Field, string Problem)> Faults { get; private set; } = [];

    public ImmutableArray<CorrectableField> AllFields => Partnership is null ? CorrectableField.Of(Body, registry) : CorrectableField.Of(Partnership);

    public string BodyName => Body?.NameIn(registry) ?? "";

    public bool ShowsForm => Kind is { } kind && (kind is not (CorrectionKind.Fact or CorrectionKind.Body) || !Fields.IsEmpty);

    private Words L => Words.For(Request);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers.CacheControl = "no-store";

    public IActionResult OnGet()
    {
        if (Find() is { } elsewhere)
            return elsewhere;
        Form = ShowsForm ? Prefilled(CorrectionForm.Empty(sending.NewToken())) : Form;
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
        Faults = [.. new FormFaults(Form, Kind!.Value, registry, day.Today, L, Partnership).All(Fields)];
        if (!Faults.IsEmpty)
            return this.PageWith(StatusCodes.Status400BadRequest);
        var sent = await sending.SendAsync(this, form, Form.Token, Form.Sender, [Form.ToProposal(Kind.Value, Partnership?.Id, Fields, L, Body)]);
        if (sent.Receipt is { } receipt)
            return this.SeeOther($"/rattelser/{receipt}");
        Form = sent.NeedsNewToken ? Form with { Token = sending.NewToken() } : Form;
        Faults = sent.Faults;
        return this.PageWith(sent.Status);
    }

    private CorrectionForm Prefilled(CorrectionForm form) => Kind == CorrectionKind.NewPartnership && registry.FindPlace(Request.Query["plats"].ToString()) is { } place
        ? form with { Values = form.Values.SetItem(AskedFor.Place, place.Name) } : form;

    /// <returns>Where to go instead; null where the address means something here.</returns>
    private IActionResult? Find()
    {
        if (Request.Query["partnerskap"].ToString() is { Length: > 0 } id)
        {
            if ((Partnership = registry.FindPartnership(id)) is null)
                return this.Elsewhere(registry, id, "");
        }

        Body = AskedKind.BodyOf(Request.Query);
        Kind = AskedKind.Of(Request.Query, Body);
        if (!AskedKind.Fits(Kind, Request.Query, Body is not null, Partnership is not null) || (Body is not null && AllFields.IsEmpty))
            return NotFound();
        Fields = Kind is not { } kind ? [] : kind == CorrectionKind.NewPartnership ? FormField.New(registry, L) : FormField.Of(kind, AllFields, [.. Request.Query["falt"].OfType<string>()], L);
        return null;
    }
}
