using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Storage;
using IopRegistry.Web.Corrections;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What became of a form that was sent: a receipt, or what to say beside the text that is kept.</summary>
public sealed record Sent(string? Receipt, int Status, ImmutableArray<(string Field, string Problem)> Faults, bool NeedsNewToken = false);

/// <summary>The way from the public forms to the inbox: time trap, honeypot, limits, a database that may be away.</summary>
public sealed class Sending(Inbox inbox, ClientHash clients, FormToken tokens)
{
    private const string Everything = "innehall";

    /// <exception cref="InvalidDataException">The form is larger than what is taken in.</exception>
    public static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return (null, StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return (await request.ReadFormAsync(request.HttpContext.RequestAborted), StatusCodes.Status200OK);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // The framework's form readers tell what is too much by "limit" alone; the rest is no form, or has characters that none may have.
            var isTooLarge = unreadable is BadHttpRequestException { StatusCode: 413 } || (unreadable is InvalidDataException && unreadable.Message.Contains("limit", StringComparison.OrdinalIgnoreCase));
            return (null, isTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }

    public async Task<Sent> SendAsync(PageModel page, IFormCollection form, string token, string sender, ImmutableArray<Proposal> proposals)
    {
        var words = Words.For(page.Request);
        if (form.Sum(field => field.Key.Length + field.Value.Sum(value => value?.Length ?? 0)) > CorrectionForm.MostSigns)
            return Refused(StatusCodes.Status413PayloadTooLarge, words["Det blev för mycket text på en gång. Det du skrev finns kvar. Korta ner det eller dela upp det i flera rättelser, och skicka igen."]);
        if (form[CorrectionForm.Honeypot].ToString().Length > 0)
            return Refused(StatusCodes.Status400BadRequest, words["Fältet som ska vara tomt var ifyllt, kanske av webbläsaren. Kontrollera texten och skicka igen."]);
        if (tokens.Read(token) is not { } read || read.Age > FormToken.Oldest || read.Age < TimeSpan.Zero)
            return Refused(StatusCodes.Status400BadRequest, words["Sidan har varit öppen för länge. Det du skrev finns kvar. Kontrollera det och skicka igen."]) with { NeedsNewToken = true };
        if (read.Age < FormToken.Fastest)
            return Refused(StatusCodes.Status400BadRequest, words["Formuläret skickades snabbare än någon hinner fylla i det. Vänta några sekunder och skicka igen."]);
        try
        {
            var client = await clients.OfAsync(page.HttpContext.Connection.RemoteIpAddress, page.HttpContext.RequestAborted);
            // Not given up when the visitor hangs up: she may have pressed twice, and one of the two must reach the end.
            var result = await inbox.SubmitAsync(new Submission(read.Nonce, proposals, sender.Length > 0 ? sender : null, client));
            return result.Refused is { } refusal
                ? Refused(refusal == Refusal.WaitsAlready ? StatusCodes.Status409Conflict : StatusCodes.Status429TooManyRequests, CorrectionWords.Of(refusal, words))
                : new Sent(result.Receipt, StatusCodes.Status303SeeOther, []);
        }
        catch (DatabaseUnavailableException)
        {
            page.Response.Headers.RetryAfter = "60";
            return Refused(StatusCodes.Status503ServiceUnavailable, words["Vi kan inte ta emot rättelser just nu. Det du skrev finns kvar på sidan. Vänta en stund och skicka igen."]);
        }
    }

    /// <summary>For the page's first form, and where the old one is too old.</summary>
    public string NewToken() => tokens.New();

    private static Sent Refused(int status, string problem) => new(null, status, [(Everything, problem)]);
}
