using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Http.Extensions;

namespace IopRegistry.Web.OpenData;

/// <summary>The one registry that a request is answered from: the current one, or that of <c>?version=</c>.</summary>
public sealed class RegistryInUse(IServiceProvider services)
{
    private Registry? _registry;

    // Asked for late: until the data are read nobody has it, and the first page is rendered without (FirstRender).
    public Registry Registry => _registry ??= services.GetRequiredService<LiveRegistry>().Current;

    /// <exception cref="InvalidOperationException">Someone has read the registry already; the answer would mix two versions.</exception>
    internal void Answer(Registry registry) =>
        _registry = _registry is null ? registry : throw new InvalidOperationException("The request is already answered from another version.");
}

/// <summary>The version that the request names and is answered from; a version's id or a release's name.</summary>
public sealed record ChosenVersion(string Name);

/// <summary>A version that is not kept; the error page shows it.</summary>
public sealed record MissingVersion(string Name, DataVersion Nearest, string Address);

/// <summary>
/// <c>?version=</c> on every address: whoever asks for a <see cref="Registry"/> in that request gets the
/// older one, so that pages and feeds need not know. Runs before routing.
/// </summary>
internal static class RequestedVersion
{
    public const string Key = QueryReader.Version;

    /// <summary>What is decided, proposed or asked of the site itself is about the present.</summary>
    private static readonly string[] Always = ["/rattelser", "/redaktion", "/halsa", "/fel"];

    public static void UseRequestedVersion(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (NameIn(context.Request) is not { } name)
            await next(context);
        else if (!KeptVersions.IsName(name))
            await Refuse(Malformed(Key, name, Words.For(context.Request)), context);
        else if (context.RequestServices.GetRequiredService<VersionArchive>().Find(name) is { } registry)
            await AnswerFrom(registry, name, context, next);
        else
            await Refuse(name, context);
    });

    /// <summary>Keeps the version in an address without a query, where no tag helper sees it; empty for the version in use.</summary>
    public static string QueryOf(HttpContext http) => http.Features.Get<ChosenVersion>() is { Name: var name } ? $"?{Key}={name}" : "";

    /// <summary>The same address from another version; null for the one in use, whichever that is when it is asked for.</summary>
    public static string AddressOf(HttpRequest request, string? version)
    {
        var others = request.Query.Where(pair => pair.Key != Key).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
        var query = new QueryBuilder(others);
        if (version is not null)
            query.Add(Key, version);
        return (request.PathBase + request.Path).ToUriComponent() + query.ToQueryString();
    }

    public static QueryFault Malformed(string key, string name, Wording words) =>
        new(key, name, words["Versionen har fel form."], words["skriv en versions id eller en utgåvas namn ur listan på /data/versioner."]);

    private static async Task Refuse(QueryFault fault, HttpContext context)
    {
        if (ErrorPages.IsForPrograms(context.Request.Path))
        {
            await Problem.BadQuery([fault]).ExecuteAsync(context);
            return;
        }

        context.Features.Set(new RefusedQuery([fault]));
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static string? NameIn(HttpRequest request) =>
        !Always.Any(place => request.Path.StartsWithSegments(place))
        && request.Query[Key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) is { } name ? name.Trim() : null;

    private static Task AnswerFrom(Registry registry, string name, HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<RegistryInUse>().Answer(registry);
        context.Features.Set(new ChosenVersion(name));
        if (!registry.Version.IsAsSealed)
            context.Response.Headers["Iop-Notice"] = "Rows withdrawn since the sealing are left out; these are not the sealed bytes.";
        return next(context);
    }

    /// <summary>410 and not 404: a version that someone has a link to existed once.</summary>
    private static async Task Refuse(string name, HttpContext context)
    {
        var nearest = context.RequestServices.GetRequiredService<VersionArchive>().Nearest(name);
        var missing = new MissingVersion(name, nearest, AddressOf(context.Request, nearest.Id));
        if (ErrorPages.IsForPrograms(context.Request.Path))
        {
            await Problem.UnknownVersion(missing, context.RequestServices.GetRequiredService<Site>().Root(context.Request)).ExecuteAsync(context);
            return;
        }

        context.Features.Set(missing);
        context.Response.StatusCode = StatusCodes.Status410Gone;
    }
}
