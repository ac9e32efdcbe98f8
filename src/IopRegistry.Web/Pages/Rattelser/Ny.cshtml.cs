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

    /// <summary>An organisation or a part of one, in place of a partnership: <c>organisations/…</c>, <c>units/…</c>.</summary>
    public string? Subject { get; private set; }

    /// <summary>Null while the sender chooses what it is about.</summary>
    public CorrectionKind? Kind { get; private set; }

    public ImmutableArray<FormField> Fields { get; private set; } = [];

    public CorrectionForm Form { get; private set; } = CorrectionForm.Empty("");

    public ImmutableArray<(string Field, string Problem)> Faults { get; private set; } = [];

    public ImmutableArray<CorrectableField> AllFields => Partnership is null ? CorrectableField.OfBody(Subject, registry) : CorrectableField.Of(Partnership);

    public string SubjectName => CorrectionWords.SubjectOf(registry, null, Subject) ?? "";

    public bool ShowsForm => Kind is { } kind && (kind is not (CorrectionKind.Fact or CorrectionKind.Body) || !Fields.IsEmpty);

    private Words L => Words.For(Request);

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
        Faults = [.. new FormFaults(Form, Kind!.Value, registry, day.Today, L, Partnership).All(Fields)];
        if (!Faults.IsEmpty)
            return this.PageWith(StatusCodes.Status400BadRequest);
        var sent = await sending.SendAsync(this, form, Form.Token, Form.Sender, [Form.ToProposal(Kind.Value, Partnership?.Id, Fields, L, Subject)]);
        if (sent.Receipt is { } receipt)
            return this.SeeOther($"/rattelser/{receipt}");
        if (sent.NeedsNewToken)
            Form = Form with { Token = sending.NewToken() };
        Faults = sent.Faults;
        return this.PageWith(sent.Status);
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

        Subject = new[] { ("organisation", "organisations/"), ("namnd", "units/") }.Where(name => Request.Query[name.Item1].ToString().Length > 0).Select(name => name.Item2 + Request.Query[name.Item1]).FirstOrDefault();
        Kind = KindAsked(Request.Query["sort"].ToString());
        if (!Fits() || (Subject is not null && AllFields.IsEmpty))
            return NotFound();
        Fields = Kind is null ? [] : FormField.Of(Kind.Value, AllFields, [.. Request.Query["falt"].OfType<string>()], L);
        return null;
    }

    private CorrectionKind? KindAsked(string slug) =>
        Subject is not null ? CorrectionKind.Body : slug.Length == 0 && Request.Query.ContainsKey("falt") ? CorrectionKind.Fact : CorrectionWords.KindOf(slug);

    /// <summary>Whether the address means something: every kind is about a partnership, but for a new one and for an organisation.</summary>
    private bool Fits() => Kind switch
    {
        null => Request.Query["sort"].ToString().Length == 0,
        CorrectionKind.Body => Subject is not null && Partnership is null,
        CorrectionKind.NewPartnership => Partnership is null,
        _ => Partnership is not null,
    };
}
