namespace IopRegistry.Web.Caching;

internal static class CachingSetup
{
    /// <summary>Many small pages, in memory beside the data; a small machine has half a gigabyte.</summary>
    public const long MostBytes = 4 * 1024 * 1024;

    private const long LargestAnswer = 2 * 1024 * 1024;

    public static void AddAnswerCaching(this IServiceCollection services)
    {
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = MostBytes;
            cache.MaximumBodySize = LargestAnswer;
            // A page's canonical address holds its path as it was asked for.
            cache.UseCaseSensitivePaths = true;
            cache.AddBasePolicy(new AnswerPolicy());
        });
        services.AddSingleton<HotAnswers>();
    }

    /// <summary>After routing, authentication and whatever refuses a request.</summary>
    public static void UseKeptAnswers(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        app.UsePageAnswers();
    }
}
