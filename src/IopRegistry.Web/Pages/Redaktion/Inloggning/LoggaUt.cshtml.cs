using IopRegistry.Corrections.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion.Inloggning;

/// <summary>A POST signs out, so that no link on another page can do it.</summary>
public sealed class LoggaUtModel(SignInManager<Editor> signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("/redaktion/logga-in");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Redirect("/redaktion/logga-in");
    }
}
