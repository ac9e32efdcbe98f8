using IopRegistry.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

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

    private static DefaultHttpContext Page(string path)
    {
        var http = new DefaultHttpContext();
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new PageActionDescriptor { ViewEnginePath = path }), path));
        return http;
    }
}
