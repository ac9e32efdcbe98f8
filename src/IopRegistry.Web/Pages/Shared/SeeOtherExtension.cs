using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Shared;

internal static class SeeOtherExtension
{
    /// <summary>303: the browser fetches the page after a form, and going back or reloading sends nothing again.</summary>
    /// <param name="path">From the root of the site.</param>
    public static IActionResult SeeOther(this PageModel page, string path)
    {
        page.Response.Headers.Location = page.Request.PathBase + path;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }
}
