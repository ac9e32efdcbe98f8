using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IopRegistry.Corrections.Storage;
using IopRegistry.Web.Tests.OpenData;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>The site over a copy of the real data with a database of its own, and a clock that stands still until it is moved.</summary>
internal sealed class CorrectionsSite(Dictionary<string, string?>? settings = null) : WebApplicationFactory<Program>
{
    public const string Record = "boras-aktiviteter-aldre-pro-malsryd-ganghester";

    public TestFolder Folder { get; } = TestFolder.CopyOfData();

    public FakeClock Clock { get; } = new() { Now = DateTimeOffset.UtcNow };

    public Registry Registry => Services.GetRequiredService<Web.Data.LiveRegistry>().Current;

    public Database Database => Services.GetRequiredService<Database>();

    /// <summary>A visitor with cookies of her own; redirects are not followed.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The database is away until this is disposed of: a folder lies where its file was.</summary>
    public IDisposable WithoutDatabase() => new Away(Database.Settings.File!);

    /// <summary>Fetches a form, waits as a person would, fills in and sends it.</summary>
    public async Task<HttpResponseMessage> Send(HttpClient visitor, string address, params (string Name, string Value)[] typed)
    {
        var page = await visitor.Page(address);
        Clock.Now += TimeSpan.FromSeconds(30);
        return await visitor.Submit(page, address, "correction-form", typed);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("Data:Path", Folder.Data);
        builder.UseSetting("State:Path", Folder.State);
        builder.UseSetting("Site:BaseUrl", "https://iop.example");
        foreach (var (key, value) in settings ?? [])
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Folder.Dispose();
    }
}

internal sealed class Away : IDisposable
{
    private readonly string _file;

    public Away(string file)
    {
        _file = file;
        File.Move(file, file + ".away");
        Directory.CreateDirectory(file);
    }

    public void Dispose()
    {
        Directory.Delete(_file);
        File.Move(_file + ".away", _file);
    }
}

/// <summary>What a browser without JavaScript does.</summary>
internal static class Visiting
{
    public static async Task<IHtmlDocument> Page(this HttpClient visitor, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        return await answer.Document(expected);
    }

    public static async Task<IHtmlDocument> Document(this HttpResponseMessage answer, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}: {html[..Math.Min(html.Length, 1500)]}");
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>Sends a form with everything that stands in it, and what is typed.</summary>
    public static Task<HttpResponseMessage> Submit(this HttpClient visitor, IHtmlDocument page, string address, string testId, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)page.One(testId);
        var fields = FieldsOf(form).Where(field => typed.All(other => other.Name != field.Name)).Concat(typed);
        return visitor.PostAsync(
            new Uri(form.GetAttribute("action") is { Length: > 0 } action ? action : address, UriKind.Relative),
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var value = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null)
                yield return (element.GetAttribute("name")!, value);
        }
    }
}
