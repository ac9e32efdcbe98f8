using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Curation;
using IopRegistry.Web.Corrections;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Rattelser;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>One correction: what is said, what it would change in the CSV, and the decision.</summary>
[Authorize(Policy = EditorServices.Editor)]
[ResponseCache(NoStore = true)]
[RequestSizeLimit(ApprovalForm.LargestBody)]
[RequestFormLimits(ValueCountLimit = 10_000, KeyLengthLimit = 100, ValueLengthLimit = ApprovalForm.LargestBody, BufferBodyLengthLimit = ApprovalForm.LargestBody)]
public sealed class ArendeModel(Registry registry, Desk desk, LiveRegistry live, KeptVersions kept, SwedishDay day, TimeProvider clock) : PageModel
{
    public CaseFile Case { get; private set; } = null!;

    public Correction Correction => Case.Correction;
    public ApprovalForm Form { get; private set; } = null!;

    /// <summary>The rows as they would stand, or what stands in the way.</summary>
    public ImmutableArray<PlannedRow> Planned { get; private set; } = [];

    public ImmutableArray<string> Faults { get; private set; } = [];

    /// <summary>What someone else did while this page was open, beside what was typed here; empty where nobody did.</summary>
    public ImmutableArray<MergedCell> Merged { get; private set; } = [];
    public bool IsConflict { get; private set; }
    public Partnership? Partnership => Correction.PartnershipId is { } id ? registry.FindPresent(id) : null;
    public string Heading => CorrectionWords.SubjectOf(registry, Correction.Proposal);
    public Registry Registry => registry;
    public MergedTexts OldTexts => new(registry, [kept, KeptVersions.Releases(live.Folder)]);

    /// <summary>What stands in the registry, by the field that the sender wants to correct.</summary>
    public ILookup<string, CorrectableField> Present => CorrectableField.Of(Correction.Proposal.AboutPresent(registry), registry).ToLookup(fact => fact.Name);

    public async Task<IActionResult> OnGetAsync(string id) => await Show(id, null) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        var form = ApprovalForm.Read(Request.Form, registry, day.Today);
        var action = Request.Form["gor"].ToString();
        if (action == EditRows.Strikes)
            form = form with { Rows = form.Rows.WithStruck(Request.Form, registry, OldTexts, day.Today) };
        if (!await Show(id, form))
            return NotFound();
        if (action == "angra")
            return Undoing.WhyNot(Correction) is null ? this.SeeOther($"/redaktion/arende/{await desk.UndoAsync(Correction, User.Identity!.Name!)}") : BadRequest();
        if (form.Version != Correction.Version || !Case.CanDecide)
            return await Conflict(id, form);
        if (action is "granska" or "rad" or EditRows.Strikes or "")
            return Form.Rows.StrikeFault(Request) is null ? Page() : this.PageWith(StatusCodes.Status400BadRequest);
        Faults = action is "avsla" or "fraga" ? form.WordFaults(action == "fraga") : action == "godkann" ? Faults : [];
        if (!Faults.IsEmpty)
            return this.PageWith(StatusCodes.Status400BadRequest);
        if (await desk.DecideAsync(action, Form, Correction, User.Identity!.Name!, ApprovalForm.DraftOf(registry, Correction, Case.Undone, day.Today)) is { } done)
            return done == DecisionOutcome.Done ? this.SeeOther($"/redaktion/arende/{id}") : await Conflict(id, form);
        return BadRequest();
    }

    private async Task<IActionResult> Conflict(string id, ApprovalForm form)
    {
        await Show(id, form);
        if (Correction.IsMadeAlready(Request.Form["gor"].ToString(), form, User.Identity!.Name!))
            return this.SeeOther($"/redaktion/arende/{id}");
        Merged = Merge.Of(form, Correction, registry);
        // The next decision is on what now stands, which the editor sees beside her own text.
        Form = form with { Version = Correction.Version };
        IsConflict = true;
        return this.PageWith(StatusCodes.Status409Conflict);
    }

    private async Task<bool> Show(string id, ApprovalForm? form)
    {
        if (await CaseFile.FindAsync(desk, id) is not { } found)
            return false;
        Case = found;
        Form = form is null ? ApprovalForm.Of(registry, found.Correction, found.Undone, day.Today) : form with { Rows = [.. form.Rows, .. Merge.Taken(Request.Form, found.Correction)] };
        if (found.CanDecide)
            (Planned, Faults) = Preview.Of(new Composition(live.Folder, kept, clock), live.Folder, Form.On(Correction), Form.Reason);
        return true;
    }
}
