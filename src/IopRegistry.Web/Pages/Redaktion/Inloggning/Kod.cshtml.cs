using IopRegistry.Corrections.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion.Inloggning;

/// <summary>The second step: a code from the app, or one of the recovery codes.</summary>
[ResponseCache(NoStore = true)]
public sealed class KodModel(SignInManager<Editor> signIn) : PageModel
{
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/redaktion/logga-in") : Page();

    public async Task<IActionResult> OnPostAsync(string? kod, string? till)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
            return Redirect("/redaktion/logga-in");
        var code = (kod ?? "").Replace(" ", "", StringComparison.Ordinal);
        var result = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
            return Url.IsLocalUrl(till) ? Redirect(till!) : Redirect("/redaktion");
        Problem = result.IsLockedOut ? "För många försök. Vänta 15 minuter och försök igen." : "Koden stämmer inte. Prova nästa kod i appen.";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
