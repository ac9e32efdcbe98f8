using System.IO.Pipelines;
using System.Net;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Limits;
using IopRegistry.Web.Pages.Partnerskap.Insyn;
using IopRegistry.Web.Pages.Rattelser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace IopRegistry.Web.Tests.Limits;

public sealed class CostlyRequestsTests
{
    [Fact]
    public async Task Who_finds_no_room_is_told_to_come_back_and_the_error_page_always_finds_it()
    {
        using var costly = new CostlyRequests();
        var open = new TaskCompletionSource();
        var held = Enumerable.Range(0, CostlyRequests.Room).Select(_ => costly.Run(Page("/Partnerskap/Index"), _ => open.Task)).ToList();
        Assert.All(held, one => Assert.False(one.IsCompleted));

        var refused = Page("/Partnerskap/Index");
        await costly.Run(refused, _ => throw new InvalidOperationException("There was room."));
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, refused.Response.StatusCode);
        Assert.NotEmpty(refused.Response.Headers.RetryAfter.ToString());
        var isShown = false;
        await costly.Run(Page("/Fel"), _ =>
        {
            isShown = true;
            return Task.CompletedTask;
        });
        Assert.True(isShown);

        open.SetResult();
        await Task.WhenAll(held);
        var served = Page("/Partnerskap/Index");
        await costly.Run(served, _ => Task.CompletedTask);
        Assert.Equal(StatusCodes.Status200OK, served.Response.StatusCode);
    }

    [Fact]
    public async Task Forms_that_trickle_in_keep_nobody_from_reading()
    {
        using var costly = new CostlyRequests();
        var posts = Enumerable.Range(0, Math.Min(2 * CostlyRequests.PagesAtOnce, 60)).Select(_ => costly.Run(Post(), async http => await LetterForm.ReadAsync(http.Request))).ToList();
        Assert.All(posts, post => Assert.False(post.IsCompleted));

        var isRead = false;
        await costly.Run(Page("/Partnerskap/Index"), _ =>
        {
            isRead = true;
            return Task.CompletedTask;
        });
        Assert.True(isRead);
        var desk = Page("/Rattelser/Index");
        desk.Request.Path = "/rattelser";
        var asked = costly.Run(desk, _ => Task.CompletedTask);
        Assert.True(asked.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_form_whose_time_is_up_gives_its_place_back()
    {
        foreach (var read in new Func<HttpRequest, Task>[] { LetterForm.ReadAsync, Sending.ReadAsync })
        {
            using var costly = new CostlyRequests();
            using var time = new CancellationTokenSource();
            var http = Post();
            http.RequestAborted = time.Token;
            var post = costly.Run(http, inner => read(inner.Request));
            Assert.False(post.IsCompleted);
            await time.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        }
    }

    [Fact]
    public async Task Over_its_own_bound_a_client_is_told_so_in_a_way_that_scripts_can_read_and_one_record_is_no_download()
    {
        using var costly = new CostlyRequests();
        var open = new TaskCompletionSource();
        var held = Enumerable.Range(0, CostlyRequests.PerClient).Select(_ => costly.Run(Feed("/partnerskap.csv", "203.0.113.7"), _ => open.Task)).ToList();

        var refused = Feed("/partnerskap.csv", "203.0.113.7");
        await costly.Run(refused, _ => throw new InvalidOperationException("There was room."));
        Assert.Equal(StatusCodes.Status429TooManyRequests, refused.Response.StatusCode);
        Assert.NotEmpty(refused.Response.Headers.RetryAfter.ToString());
        Assert.Equal("*", refused.Response.Headers.AccessControlAllowOrigin.ToString());
        foreach (var served in new[] { Feed("/partnerskap/{id}.json", "203.0.113.7"), Feed("/partnerskap.csv", "203.0.113.8") })
        {
            await costly.Run(served, _ => Task.CompletedTask);
            Assert.Equal(StatusCodes.Status200OK, served.Response.StatusCode);
        }

        open.SetResult();
        await Task.WhenAll(held);
    }

    private static DefaultHttpContext Post()
    {
        var http = Page("/Partnerskap/Insyn/Brev");
        http.Request.Method = HttpMethods.Post;
        http.Request.ContentType = "application/x-www-form-urlencoded";
        // Nothing is ever written to it, and it never ends.
        http.Request.Body = new Pipe().Reader.AsStream();
        return http;
    }

    private static DefaultHttpContext Feed(string pattern, string client)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = HttpMethods.Get;
        http.Connection.RemoteIpAddress = IPAddress.Parse(client);
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, new EndpointMetadataCollection(FeedAddress.Mark), pattern));
        return http;
    }

    private static DefaultHttpContext Page(string path)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = HttpMethods.Get;
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new PageActionDescriptor { ViewEnginePath = path }), path));
        return http;
    }
}
