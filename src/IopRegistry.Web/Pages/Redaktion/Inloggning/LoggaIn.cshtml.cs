using IopRegistry.Corrections.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion.Inloggning;

/// <summary>The first step: name and password. Wrong name and wrong password get the same answer.</summary>
[ResponseCache(NoStore = true)]
public sealed class LoggaInModel(SignInManager<Editor> signIn) : PageModel
{
    public string Name { get; private set; } = "";

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? namn, string? losenord, string? till)
    {
        Name = namn?.Trim() ?? "";
        var result = await signIn.PasswordSignInAsync(Name, losenord ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return RedirectToPage("Kod", new { till });
        if (result.Succeeded)
            return Redirect("/redaktion/app");
        Problem = result.IsLockedOut ? "För många försök. Vänta 15 minuter och försök igen." : "Namnet eller lösenordet stämmer inte.";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
