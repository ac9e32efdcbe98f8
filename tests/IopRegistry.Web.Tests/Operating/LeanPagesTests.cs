using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests.Operating;

public sealed class LeanPagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Pages_answer_only_the_methods_of_browsers()
    {
        var handlers = (await Pages()).SelectMany(page => page.HandlerMethods.Select(handler => (page.ViewEnginePath, handler.HttpMethod, handler.MethodInfo.Name)));
        Assert.All(handlers, handler => Assert.True(handler.HttpMethod is "Get" or "Post" or "Head", handler.ToString()));
        Assert.NotEmpty(handlers);
    }

    [Fact]
    public async Task Properties_marked_as_bound_are_bound_and_no_others()
    {
        var bound = (await Pages()).SelectMany(page => page.BoundProperties.Select(property => $"{page.ViewEnginePath} {property.Name}"));
        Assert.Equal(["/Organisationer/Index Kind", "/Organisationer/Index Q", "/Platser/Index Q"], bound.Order(StringComparer.Ordinal));
    }

    private async Task<List<CompiledPageActionDescriptor>> Pages()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var pages = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        var loaded = new List<CompiledPageActionDescriptor>();
        foreach (var page in pages)
            loaded.Add(await loader.LoadAsync(page, EndpointMetadataCollection.Empty));
        return loaded;
    }
}
