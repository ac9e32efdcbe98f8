using System.Globalization;
using System.Net;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Feeds.Csv;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>A fault while rows are written, over a real connection: never a whole-looking answer with half the rows.</summary>
public sealed class BrokenFeedTests : IAsyncLifetime
{
    private readonly WebApplication _app;

    public BrokenFeedTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<SwedishDay>().AddSingleton<ModifiedAt>().AddRouting();
        _app = builder.Build();
        _app.UseErrorPages();
        _app.MapGet("/{rows:int}.csv", http => CsvForm.Of(Breaking(int.Parse((string)http.Request.RouteValues["rows"]!, CultureInfo.InvariantCulture), http.Request)).ExecuteAsync(http));
    }

    public Task InitializeAsync() => _app.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Before_the_first_flush_it_is_a_500_with_problem_details(string coding)
    {
        using var client = Client();
        using var response = await client.Send(HttpMethod.Get, "/5.csv", ("Accept-Encoding", coding));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Null(response.Headers.ETag);
        Assert.DoesNotContain("n,n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task After_it_the_connection_breaks_so_that_the_client_knows(string coding)
    {
        using var client = Client();
        using var response = await client.Send(HttpMethod.Get, "/100000.csv", ("Accept-Encoding", coding));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync());
    }

    private HttpClient Client() =>
        new() { BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };

    private static Selection<int> Breaking(int rows, HttpRequest request)
    {
        var table = new FeedTable<int>("n", "N", [new("n", ColumnKind.Number, "Ett tal.", (n, _) => n < rows ? n : throw new InvalidOperationException("broken"))]);
        var about = new Provenance(new DataVersion("v", new DateOnly(2026, 1, 1)), null, FollowsToday: false, "http://localhost", request.Path, []);
        return FeedRequest.Select<int>(table, () => [.. Enumerable.Range(0, rows + 1)], new PartnershipQuery(), about);
    }
}
