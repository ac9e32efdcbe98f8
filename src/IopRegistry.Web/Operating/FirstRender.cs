using IopRegistry.Web.OpenData;

namespace IopRegistry.Web.Operating;

/// <summary>
/// Renders the start page of an empty registry into nothing while the real one is read, so that the first visitor does
/// not wait for views and page models to be loaded. Nothing of it is sent or kept.
/// </summary>
internal static class FirstRender
{
    public static async Task RenderOnceAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegistryInUse>().Answer(Registry.Empty());
        var start = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().First(page => page.RoutePattern.RawText == "");
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Method = HttpMethods.Get;
        http.Request.Scheme = Uri.UriSchemeHttps;
        http.Request.Host = new HostString("localhost");
        http.Request.Path = "/";
        http.Request.RouteValues = new RouteValueDictionary(start.RoutePattern.RequiredValues);
        http.SetEndpoint(start);
        await start.RequestDelegate!(http);
    }
}
