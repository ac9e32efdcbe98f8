using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>All partnerships of one municipality, region or organisation gone through on one page, with one receipt.</summary>
[IgnoreAntiforgeryToken, SameSite]
[RequestSizeLimit(CorrectionForm.LargestBody)]
[RequestFormLimits(ValueCountLimit = MostKeys, KeyLengthLimit = 200, ValueLengthLimit = CorrectionForm.LargestBody, BufferBodyLengthLimit = CorrectionForm.LargestBody)]
public sealed class GenomgangModel(Registry registry, Sending sending, SwedishDay day) : PageModel
{
    /// <summary>Four for each partnership and a few for all; the one who has most has 40.</summary>
    private const int MostKeys = 600;

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public ImmutableArray<Partnership> Partnerships { get; private set; } = [];

    public ImmutableDictionary<string, ReviewAnswer> Answers { get; private set; } = ImmutableDictionary<string, ReviewAnswer>.Empty;

    public CorrectionForm Form { get; private set; } = CorrectionForm.Empty("");

    public ImmutableArray<(string Field, string Problem)> Faults { get; private set; } = [];

    private Words L => Words.For(Request);

    public ReviewAnswer AnswerFor(Partnership partnership) => Answers.GetValueOrDefault(partnership.Id, ReviewAnswer.None);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers.CacheControl = "no-store";

    public IActionResult OnGet()
    {
        // Without a place or an organisation the page says where to find one.
        if (!Find())
            return Request.QueryString.HasValue ? NotFound() : Page();
        Form = CorrectionForm.Empty(sending.NewToken());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Find())
            return NotFound();
        var (form, status) = await Sending.ReadAsync(Request);
        if (form is null)
            return StatusCode(status);
        Form = CorrectionForm.Read(form, []);
        Answers = Partnerships.ToImmutableDictionary(partnership => partnership.Id, partnership => ReviewAnswer.Read(form, partnership.Id));
        var given = Partnerships.Where(partnership => AnswerFor(partnership).Kind is not null).Select(partnership => (Partnership: partnership, Answer: AnswerFor(partnership))).ToList();
        var common = new FormFaults(Form, CorrectionKind.StillTrue, registry, day.Today, L);
        Faults = [.. given.Count == 0 ? [("innehall", L["Välj ett svar för minst ett partnerskap."])] : given.SelectMany(FaultsIn).Concat(common.InSource()).Concat(common.InTexts())];
        if (!Faults.IsEmpty)
            return this.PageWith(StatusCodes.Status400BadRequest);
        var sent = await sending.SendAsync(this, form, Form.Token, Form.Sender, [.. given.Select(one => ProposalOf(one.Partnership, one.Answer))]);
        if (sent.Receipt is { } receipt)
            return this.SeeOther($"/rattelser/{receipt}");
        Form = sent.NeedsNewToken ? Form with { Token = sending.NewToken() } : Form;
        Faults = sent.Faults;
        return this.PageWith(sent.Status);
    }

    private IEnumerable<(string Field, string Problem)> FaultsIn((Partnership Partnership, ReviewAnswer Answer) given)
    {
        var (form, fields) = given.Answer.AsForm(CorrectionForm.Empty(""), L);
        return new FormFaults(form, given.Answer.Kind!.Value, registry, day.Today, L).InFields(fields).Select(fault => ($"p-{given.Partnership.Id}", $"{given.Partnership.Title}: {fault.Problem}"));
    }

    private Proposal ProposalOf(Partnership partnership, ReviewAnswer answer)
    {
        var (form, fields) = answer.AsForm(Form, L);
        return form.ToProposal(answer.Kind!.Value, partnership.Id, fields, L);
    }

    private bool Find()
    {
        var found = Review.Find(registry, Request.Query);
        (Name, Address, Partnerships) = found ?? ("", "", []);
        return found is not null && !Partnerships.IsEmpty;
    }
}
