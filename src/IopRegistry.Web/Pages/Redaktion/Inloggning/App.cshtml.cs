using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Encodings.Web;
using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Corrections;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion.Inloggning;

/// <summary>Sets up the authenticator app after the first password; the desk opens when a code from it has been right.</summary>
[Authorize(Policy = EditorServices.PasswordOnly)]
[ResponseCache(NoStore = true)]
public sealed class AppModel(UserManager<Editor> editors, SignInManager<Editor> signIn, SignInAttempts attempts) : PageModel
{
    public const int RecoveryCodeCount = 10;

    public string Key { get; private set; } = "";

    /// <summary>What authenticator apps open by themselves on a telephone.</summary>
    public string Address { get; private set; } = "";

    public string? Problem { get; private set; }

    /// <summary>Shown once, after the first right code.</summary>
    public ImmutableArray<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Prepare() is null ? Redirect("/redaktion") : Page();

    public async Task<IActionResult> OnPostAsync(string? kod)
    {
        if (await Prepare() is not { } editor)
            return Redirect("/redaktion");
        var code = (kod ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await editors.VerifyTwoFactorTokenAsync(editor, editors.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            Problem = "Koden stämmer inte. Kontrollera att telefonens klocka går rätt och prova nästa kod.";
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await editors.SetTwoFactorEnabledAsync(editor, true);
        RecoveryCodes = [.. await editors.GenerateNewTwoFactorRecoveryCodesAsync(editor, RecoveryCodeCount) ?? []];
        await attempts.RecordAsync(editor, "anslöt autentiseringsapp och fick reservkoder");
        await attempts.SignedInAsync(editor, "loggade in");
        await signIn.SignInWithClaimsAsync(editor, isPersistent: false, [new Claim("amr", "mfa")]);
        return Page();
    }

    /// <returns>Null where the app is set up already: a password alone must not replace it.</returns>
    private async Task<Editor?> Prepare()
    {
        if (await editors.GetUserAsync(User) is not { HasTwoFactor: false } editor)
            return null;
        if (await editors.GetAuthenticatorKeyAsync(editor) is null)
        {
            await editors.ResetAuthenticatorKeyAsync(editor);
            // A new key ends every session; this one goes on.
            await signIn.RefreshSignInAsync(editor);
        }

        var key = (await editors.GetAuthenticatorKeyAsync(editor))!;
        Key = string.Join(' ', key.Chunk(4).Select(part => new string(part)));
        Address = $"otpauth://totp/IOP-registret:{UrlEncoder.Default.Encode(editor.Name)}?secret={key}&issuer=IOP-registret&digits=6";
        return editor;
    }
}
