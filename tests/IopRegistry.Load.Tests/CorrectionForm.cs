using System.Net;
using AngleSharp.Html.Parser;

namespace IopRegistry.Load.Tests;

/// <summary>The public form, filled in and sent over HTTP.</summary>
internal sealed class CorrectionForm(HttpClient http)
{
    public const string Address = "/rattelser/ny?partnerskap=boras-aktiviteter-aldre-pro-malsryd-ganghester&sort=stammer";

    /// <summary>All that a test sends comes from one place.</summary>
    public const string NoLimit = "--Corrections:Limits:CorrectionsPerClientAndHour=100000";

    private string? _token;

    /// <summary>Fetches the form once; the same form may be sent by many.</summary>
    public async Task Fetch()
    {
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync(new Uri(Address, UriKind.Relative)));
        _token = page.QuerySelector("input[name=blankett]")!.GetAttribute("value")!;
        // What the time trap wants.
        await Task.Delay(TimeSpan.FromSeconds(4));
    }

    public Task<HttpResponseMessage> Send(string source) => http.PostAsync(
        new Uri(Address, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("blankett", _token!), KeyValuePair.Create("hanvisning", source)]));

    /// <summary>Sends until it is taken in; the last answer otherwise.</summary>
    public async Task<HttpStatusCode> SendUntilTaken(string source, int attempts = 30)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var answer = await Send(source);
            if (answer.StatusCode is HttpStatusCode.OK || attempt == attempts)
                return answer.StatusCode;
            await Task.Delay(500);
        }
    }
}
