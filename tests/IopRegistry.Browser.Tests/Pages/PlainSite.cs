using IopRegistry.Web.Tests.OpenData;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>The site as it is where the build could not fetch the design system.</summary>
internal sealed class PlainSite : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iop-plain-").FullName;

    public Uri Start()
    {
        var whole = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        foreach (var file in Directory.EnumerateFiles(whole))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseWebRoot(_folder);
        builder.UseSetting("Data:Path", TestFolder.RealData);
        builder.UseSetting("State:Path", Path.Combine(_folder, "state"));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
