using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IopRegistry.Web.Tests.OpenData;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Load.Tests;

/// <summary>
/// Three machines with nothing in common but the data folder and one PostgreSQL: whoever is signed in at one is signed
/// in at all, and a form fetched from one is taken by another.
/// </summary>
public sealed class SeveralEditorsTests
{
    private const string Name = "ella";

    [PostgresClusterFact]
    public async Task Sign_in_and_forms_hold_across_instances()
    {
        await using var postgres = await PostgresCluster.Start();
        using var folder = TestFolder.CopyOfData();
        await using var one = await Machine(folder, postgres, 1);
        await using var two = await Machine(folder, postgres, 2);
        await using var three = await Machine(folder, postgres, 3);
        await using var nginx = await RunningNginx.Start([one, two, three], folder.Path);
        await SignIn(nginx.Http, await Password(folder, postgres));

        // Each request goes to the next machine.
        for (var i = 0; i < 6; i++)
            Assert.Equal(HttpStatusCode.OK, await Status(nginx.Http, "/redaktion"));
        Assert.Equal(3, Machines(nginx, "GET /redaktion 200").Count());
        two.Kill();
        for (var i = 0; i < 6; i++)
            Assert.Equal(HttpStatusCode.OK, await Status(nginx.Http, "/redaktion"));

        var form = new CorrectionForm(nginx.Http);
        await form.Fetch();
        for (var i = 0; i < 4; i++)
            Assert.Equal(HttpStatusCode.SeeOther, await form.SendUntilTaken($"Protokoll {i}", attempts: 1));
        Assert.Equal(2, Machines(nginx, "POST /rattelser/ny 303").Count());
    }

    private static Task<RunningSite> Machine(TestFolder folder, PostgresCluster postgres, int number) =>
        RunningSite.Start(
            folder.Data, $"{folder.State}-{number}", "--Site:BaseUrl=https://iop.example.se", "--Proxy:Addresses=127.0.0.1", CorrectionForm.NoLimit,
            "--Database:Provider=Postgres", $"--Database:ConnectionString={postgres.ConnectionString}");

    private static async Task<string> Password(TestFolder folder, PostgresCluster postgres)
    {
        var (code, output) = await Programs.Run("dotnet", Repository.Curator, "editor", "add", Name, "--postgres", postgres.ConnectionString, "--data", folder.Data);
        Assert.True(code == 0, output);
        return output.Split('\n').First(line => line.StartsWith("Lösenord: ", StringComparison.Ordinal))["Lösenord: ".Length..].Trim();
    }

    private static async Task SignIn(HttpClient visitor, string password)
    {
        using var first = await Submit(visitor, "/redaktion/logga-in", "sign-in", ("namn", Name), ("losenord", password));
        Assert.Equal("/redaktion/app", first.Headers.Location!.ToString());
        var key = (await Page(visitor, "/redaktion/app")).QuerySelector("[data-testid=key]")!.TextContent;
        using var second = await Submit(visitor, "/redaktion/app", "set-up", ("kod", Codes.Of(key)));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    private static async Task<HttpResponseMessage> Submit(HttpClient visitor, string address, string testId, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)(await Page(visitor, address)).QuerySelector($"[data-testid={testId}]")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(field => KeyValuePair.Create(field.Name!, field.Value))
            .Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await visitor.PostAsync(new Uri(form.GetAttribute("action") is { Length: > 0 } action ? action : address, UriKind.Relative), new FormUrlEncodedContent(fields));
    }

    private static async Task<IHtmlDocument> Page(HttpClient visitor, string address) =>
        new HtmlParser().ParseDocument(await visitor.GetStringAsync(new Uri(address, UriKind.Relative)));

    private static async Task<HttpStatusCode> Status(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>Which machines answered so, by the proxy's log.</summary>
    private static IEnumerable<string> Machines(RunningNginx nginx, string request) =>
        nginx.AccessLog().Split('\n').Where(line => line.Contains(request, StringComparison.Ordinal)).Select(line => line[(line.LastIndexOf(' ') + 1)..]).Distinct();
}
