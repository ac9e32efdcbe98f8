using IopRegistry.Corrections.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion.Inloggning;

/// <summary>The second step: a code from the app, or one of the recovery codes.</summary>
[ResponseCache(NoStore = true)]
public sealed class KodModel(SignInManager<Editor> signIn, SignInAttempts attempts) : PageModel
{
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/redaktion/logga-in") : Page();

    public async Task<IActionResult> OnPostAsync(string? kod, string? till)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } editor)
            return Redirect("/redaktion/logga-in");
        if (!await attempts.TryAsync(editor))
            return Refused("För många försök. Vänta 15 minuter och försök igen.");
        var code = (kod ?? "").Replace(" ", "", StringComparison.Ordinal);
        var isFromApp = code.Length == 6 && code.All(char.IsAsciiDigit);
        var result = isFromApp
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await attempts.FailedAsync(editor);
            return Refused("Koden stämmer inte. Prova nästa kod i appen.");
        }

        await attempts.SignedInAsync(editor, isFromApp ? "loggade in" : "loggade in med reservkod");
        return Url.IsLocalUrl(till) ? Redirect(till!) : Redirect("/redaktion");
    }

    private PageResult Refused(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
