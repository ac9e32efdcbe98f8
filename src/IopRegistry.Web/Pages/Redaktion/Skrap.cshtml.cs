using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Corrections;
using IopRegistry.Web.Corrections;
using IopRegistry.Web.Pages.Rattelser;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>What would go as rubbish, looked through before it does: nothing of it can be had back.</summary>
[Authorize(Policy = EditorServices.Editor)]
[ResponseCache(NoStore = true)]
[RequestFormLimits(ValueCountLimit = Desk.MostDiscarded + 10)]
public sealed class SkrapModel(Registry registry, Desk desk) : PageModel
{
    public Correction Correction { get; private set; } = null!;

    public ImmutableArray<Correction> Others { get; private set; } = [];

    /// <summary>False where it is more than a day ago, and nobody can tell any more what else came from there.</summary>
    public bool IsOfClient { get; private set; }

    /// <summary>Those that were changed while the page was open, and stay.</summary>
    public ImmutableArray<string> Changed { get; private set; } = [];

    public bool CanDiscard => Correction.IsOpen || Correction.State == CorrectionState.Approved;

    public string TitleOf(Correction correction) => CorrectionWords.SubjectOf(registry, correction.Proposal);

    /// <summary>Enough to see what it is.</summary>
    public static string WordsOf(Correction correction) =>
        string.Join(" · ", correction.Proposal.Values.Values.Append(correction.Proposal.SourceUrl).Append(correction.Proposal.SourceText).Append(correction.Proposal.NoSource).Append(correction.Proposal.Comment).Where(text => !string.IsNullOrEmpty(text)));

    public static string ChoiceOf(Correction correction) => string.Create(CultureInfo.InvariantCulture, $"{correction.Id}:{correction.Version}");

    public async Task<IActionResult> OnGetAsync(string id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await Find(id))
            return NotFound();
        var chosen = Request.Form["kasta"].OfType<string>().Select(ReadChoice).ToList();
        if (Request.Form["gor"] == "ett")
            chosen = [.. chosen.Where(one => one.Id == id)];
        Changed = await desk.DiscardAsync(chosen, User.Identity!.Name!);
        if (Changed.IsEmpty)
            return this.SeeOther($"/redaktion/arende/{id}");
        await Find(id);
        return this.PageWith(StatusCodes.Status409Conflict);
    }

    private static (string Id, long Version) ReadChoice(string text) =>
        text.Split(':') is [var id, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (id, version) : (text, 0);

    private async Task<bool> Find(string id)
    {
        if (await desk.FindAsync(id) is not { } found)
            return false;
        Correction = found;
        (Others, IsOfClient) = await desk.FromSameSenderAsync(found);
        return true;
    }
}
