using System.Collections.Immutable;
using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Corrections;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Redaktion.Inloggning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>The editor's own password, recovery codes and feed.</summary>
[Authorize(Policy = EditorServices.Editor)]
[ResponseCache(NoStore = true)]
public sealed class KontoModel(UserManager<Editor> editors, SignInManager<Editor> signIn, EditorTable table, SignInAttempts attempts, Site site) : PageModel
{
    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? Done { get; private set; }

    /// <summary>Shown once.</summary>
    public string? FeedAddress { get; private set; }

    public ImmutableArray<string> RecoveryCodes { get; private set; } = [];

    public async Task OnPostLosenordAsync(string? nuvarande, string? nytt)
    {
        var editor = await Editor();
        var result = await editors.ChangePasswordAsync(editor, nuvarande ?? "", nytt ?? "");
        Problems = [.. result.Errors.Select(error => error.Description)];
        if (!result.Succeeded)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // The security stamp has changed: other sessions end, this one goes on.
        await signIn.SignInWithClaimsAsync(editor, isPersistent: false, [new("amr", "mfa")]);
        await attempts.RecordAsync(editor, "bytte lösenord");
        Done = "Lösenordet är bytt.";
    }

    public async Task OnPostKoderAsync()
    {
        var editor = await Editor();
        RecoveryCodes = [.. await editors.GenerateNewTwoFactorRecoveryCodesAsync(editor, AppModel.RecoveryCodeCount) ?? []];
        await attempts.RecordAsync(editor, "skapade nya reservkoder");
    }

    public async Task OnPostFlodeAsync() =>
        FeedAddress = $"{site.Root(Request)}/redaktion/nytt/{await table.NewFeedSecretAsync((await Editor()).Id)}.atom";

    public async Task OnPostUtanFlodeAsync()
    {
        await table.EndFeedAsync((await Editor()).Id);
        Done = "Flödets adress gäller inte längre.";
    }

    private async Task<Editor> Editor() => await editors.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in editor is gone.");
}
