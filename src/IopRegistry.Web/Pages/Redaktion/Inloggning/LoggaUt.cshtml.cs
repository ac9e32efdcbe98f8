using IopRegistry.Corrections.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion.Inloggning;

/// <summary>A POST signs out, so that no link on another page can do it. The new stamp ends every session of hers: a cookie that someone copied, too.</summary>
public sealed class LoggaUtModel(SignInManager<Editor> signIn, SignInAttempts attempts) : PageModel
{
    public IActionResult OnGet() => Redirect("/redaktion/logga-in");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.UserManager.GetUserAsync(User) is { } editor)
        {
            await signIn.UserManager.UpdateSecurityStampAsync(editor);
            await attempts.RecordAsync(editor, "loggade ut");
        }

        await signIn.SignOutAsync();
        return Redirect("/redaktion/logga-in");
    }
}
