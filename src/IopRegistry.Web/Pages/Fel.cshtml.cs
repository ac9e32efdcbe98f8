using IopRegistry.Corrections.Storage;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages;

/// <summary>What people see instead of a page. It also answers when a POST failed, hence no antiforgery.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FelModel : PageModel
{
    public int Status { get; private set; }

    public RefusedQuery? Refused => HttpContext.Features.Get<RefusedQuery>();

    public MissingVersion? Missing => HttpContext.Features.Get<MissingVersion>();

    public bool CorrectionsAreAway => HttpContext.Features.Get<DatabaseUnavailableException>() is not null;

    public IopRegistry.Web.Corrections.KeptForm? Kept => HttpContext.Features.Get<IopRegistry.Web.Corrections.KeptForm>();

    public Withdrawal? Withdrawn => HttpContext.Features.Get<Withdrawal>();

    private Words L => Words.For(Request);

    public string Heading => Status switch
    {
        410 when Missing is not null => L["Versionen finns inte kvar"],
        400 => L["Adressen kan inte läsas"],
        404 => L["Sidan finns inte"],
        410 => L["Uppgiften är borttagen"],
        413 => L["Det blev för mycket text"],
        409 => L["Någon annan hann före"],
        415 => L["Formuläret kan inte läsas"],
        429 => L["Det blev för många anrop"],
        503 when CorrectionsAreAway => L["Det går inte att rätta uppgifter just nu"],
        503 => L["Registret har mycket att göra just nu"],
        >= 500 => L["Något gick fel hos oss"],
        _ => L["Sidan kan inte visas"],
    };

    public void OnGet(int status) => Show(status);

    /// <summary>From the route: where a form is too large to bind, parameters are not bound either.</summary>
    public void OnPost() => Show(int.TryParse(RouteData.Values["status"] as string, out var status) ? status : 400);

    private void Show(int status)
    {
        Status = status is >= 400 and <= 599 ? status : 404;
        Response.StatusCode = Status;
    }
}
