using IopRegistry.Web.Tests.OpenData;

namespace IopRegistry.Load.Tests;

/// <summary>SIGTERM under load: answers that have begun are finished, and the process ends in time. Fifty times where <c>IOP_FULL_FAULTS=1</c>.</summary>
public sealed class ShutdownTests
{
    private static readonly int Times = Repository.IsFull ? 50 : 3;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task No_answer_is_cut_and_the_process_ends_in_time()
    {
        using var folder = TestFolder.CopyOfData();
        for (var i = 0; i < Times; i++)
        {
            await using var site = await RunningSite.Start(folder.Data, folder.State);
            await using var visitors = new Visitors(site.Http, 8, ["/partnerskap?q=barn", "/partnerskap.csv", "/", "/partnerskap.json?size=100"], Cut);
            await visitors.More(40);
            var took = await site.Terminate(Repository.IsFull ? Most : TimeSpan.FromMinutes(1));
            await visitors.Stop();
            Assert.Equal(0, site.ExitCode);
            // A connection refused is an answer not begun; what had begun is whole.
            Assert.DoesNotContain(visitors.Flaws, flaw => flaw.Contains("cut:", StringComparison.Ordinal) || flaw.Contains("prematurely", StringComparison.Ordinal));
            Assert.True(!Repository.IsFull || took <= Most, $"{took}");
        }
    }

    private static async Task<string?> Cut(string address, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var end = address.Contains(".csv", StringComparison.Ordinal) ? "\n" : address.Contains(".json", StringComparison.Ordinal) ? "}" : "</html>";
        return text.TrimEnd('\r', ' ').EndsWith(end, StringComparison.Ordinal) || text.TrimEnd().EndsWith(end, StringComparison.Ordinal) ? null : $"cut: {text.Length} characters";
    }
}
