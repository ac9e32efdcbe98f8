using IopRegistry.Corrections.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Redaktion.Inloggning;

/// <summary>The first step: name and password. Wrong name, wrong password and too many tries get the same answer, after the same work.</summary>
[ResponseCache(NoStore = true)]
public sealed class LoggaInModel(SignInManager<Editor> signIn, SignInAttempts attempts) : PageModel
{
    public const string Refusal = "Det gick inte att logga in. Kontrollera namnet och lösenordet. Efter fem fel måste du vänta 15 minuter.";

    private static readonly Editor Nobody = new() { Id = "", Name = "" };

    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Editor>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    public string Name { get; private set; } = "";

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? namn, string? losenord, string? till)
    {
        Name = namn?.Trim() ?? "";
        var editor = await signIn.UserManager.FindByNameAsync(Name);
        if (editor is null || !await attempts.TryAsync(editor))
        {
            // The time it takes must not tell who is an editor either.
            signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, losenord ?? "");
            return Refused();
        }

        var result = await signIn.PasswordSignInAsync(editor, losenord ?? "", isPersistent: false, lockoutOnFailure: false);
        if (!result.Succeeded && !result.RequiresTwoFactor)
        {
            await attempts.FailedAsync(editor);
            return Refused();
        }

        await attempts.PasswordWasRightAsync(editor);
        return result.RequiresTwoFactor ? RedirectToPage("Kod", new { till }) : Redirect("/redaktion/app");
    }

    private PageResult Refused()
    {
        Problem = Refusal;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
