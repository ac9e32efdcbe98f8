using IopRegistry.Corrections.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace IopRegistry.Web.Corrections;

/// <summary>Every click of an editor asks the database who she is; here is what happens while it is away.</summary>
internal static class DatabaseAtSignIn
{
    /// <summary>
    /// The handler remembers a fault and would throw it at the error page, too, which runs in the same request. So the
    /// fault waits until someone asks who the editor is.
    /// </summary>
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            context.HttpContext.Features.Set(unavailable);
            context.RejectPrincipal();
        }
    }

    public static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Features.Get<DatabaseUnavailableException>() is { } unavailable)
            throw new DatabaseUnavailableException(unavailable.Message, unavailable);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
