using System.Diagnostics;
using IopRegistry.Load.Tests;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace IopRegistry.Corrections.Tests;

/// <summary>The built site started on what a killed process left: how long until it answers. With the full counts it must be soon.</summary>
internal sealed class SiteStarts(ITestOutputHelper output)
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    private const int MostAttempts = 3;

    private readonly List<TimeSpan> _took = [];

    /// <param name="isSample">Also where the counts are small: a start takes as long as many kills.</param>
    public async Task Try(Registered site, bool isSample = false)
    {
        if (!isSample && !Repository.IsFull)
            return;
        string[] database = site.Database.IsPostgres ? ["--Database:Provider=Postgres", $"--Database:ConnectionString={site.Settings.ConnectionString}"] : [];
        var startedAt = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var running = await RunningSite.Start(site.Folder.Data.Path, site.State, database);
                _took.Add(Stopwatch.GetElapsedTime(startedAt));
                return;
            }
            catch (XunitException) when (attempt < MostAttempts)
            {
                // As the service manager does with one that gives up, for instance since the database did not answer.
            }
        }
    }

    public void Tell()
    {
        if (_took.Count == 0)
            return;
        output.WriteLine($"{_took.Count} starts after kills, the longest {_took.Max().TotalSeconds:0.0} s, the median {_took.Order().ElementAt(_took.Count / 2).TotalSeconds:0.0} s.");
        Assert.True(!Repository.IsFull || _took.Max() <= Most, $"A start took {_took.Max()}.");
    }
}
