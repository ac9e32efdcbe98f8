using IopRegistry.Corrections.Storage;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Corrections;

/// <summary>Without a database the forms, receipts and the desk answer 503; every other page never asks it.</summary>
internal static class UnavailablePages
{
    public const int SecondsToWait = 60;

    public static void UseUnavailablePages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (DatabaseUnavailableException unavailable) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILogger<Database>>().LogError(unavailable, "The database is away.");
            var kept = await KeptForm.OfAsync(context.Request);
            context.Response.Clear();
            SecurityHeaders.Set(context.Response);
            // For the error page, which runs in the same request.
            context.Features.Set(unavailable);
            context.Features.Set(kept);
            context.Response.Headers.RetryAfter = SecondsToWait.ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    });
}
