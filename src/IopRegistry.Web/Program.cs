using System.Text.Encodings.Web;
using System.Text.Unicode;
using IopRegistry.Web.Caching;
using IopRegistry.Web.Corrections;
using IopRegistry.Web.Data;
using IopRegistry.Web.Feeds;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Limits;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Operating;
using IopRegistry.Web.Pages.Partnerskap.Insyn;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using IopRegistry.Web.Texts;

// Settings are read once; a watch of their files is a thread, and one of the few that a system has. The slim builder, which
// leaves out the transports and logs that nothing here uses, looks for this only here.
Environment.SetEnvironmentVariable("ASPNETCORE_hostBuilder__reloadConfigOnChange", "false");
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
{
    Args = args,
    // wwwroot is copied beside the binary; under `dotnet run` the working directory is the project folder.
    ContentRootPath = AppContext.BaseDirectory,
});
// Beside the host's own start, which takes as long.
var loading = Task.Run(() => LiveRegistry.TryStart(builder.Configuration, Console.Error));
builder.WebHost.ConfigureKestrel(ServerLimits.Set);
builder.AddQuietLogs();
builder.Services.AddProxies(builder.Configuration);
builder.Services.AddRateLimits(builder.Configuration);
builder.Services.AddRequestLimits();
builder.Services.AddAnswerCaching();
builder.Services.AddLanguages();
builder.Services.AddRegistry(builder.Configuration);
builder.Services.AddOpenData(builder.Configuration);
builder.Services.AddCorrections(builder.Configuration);
builder.Services.AddRazorPages(pages =>
{
    pages.Conventions.AddPageRoute("/Om/Text", "/tillganglighet");
    pages.Conventions.AddPageRoute("/Om/Text", "/dataskydd");
}).AddLean();
builder.Services.AddSingleton(new RequestSite(builder.Configuration));
builder.Services.AddSingleton<DesignSystem>();
// Otherwise every å, ä and ö goes out as a numeric entity.
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
builder.Services.AddProblemDetails();
builder.Services.AddSingleton<ModifiedAt>();
builder.Services.AddRouting(routing => routing.LowercaseUrls = true);

builder.Services.AddSingleton(_ => loading.Result!);

var app = builder.Build();
// It watches the files whose digests stand in addresses, and the host does not end that with itself.
app.Lifetime.ApplicationStopped.Register(() => (app.Environment.WebRootFileProvider as IDisposable)?.Dispose());
app.UseForwardedHeaders();
app.UseLanguages();
app.UseRateLimits();
app.UseHotAnswers();
if (app.Environment.IsProduction())
    app.UseHsts();
app.UseSecurityHeaders();
app.UseEnglish();
app.UseErrorPages();
app.UseAddressCheck();
app.UseRequestedVersion();
// Explicit, so that addresses changed before it are routed anew: error pages, versions that are not kept.
app.UseRouting();
app.UsePageMethods();
app.UseRequestTimeouts();
app.UseUnavailablePages();
app.UseAuthentication();
app.UseAuthorization();
app.UseTrackingKeysDropped();
app.UseKeptAnswers();
app.UseCostlyRequests();
app.UseStaticFiles();
app.MapRazorPages();
app.MapFeeds();
app.MapOpenData();
app.MapInsightFeed();
app.MapCorrectionFeeds();
app.MapHealth();
var rendered = app.RenderOnceAsync();
// What is wrong with the data has been told; whatever else failed for want of them is not worth telling.
if (await loading is null)
    return 1;
await rendered;
await app.RunAsync();
return 0;

/// <summary>Named for the tests that start the site in memory.</summary>
public partial class Program;
