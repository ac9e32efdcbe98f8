using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
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

    [Fact]
    public async Task Every_receipt_that_was_shown_before_the_end_is_there_after_it()
    {
        using var folder = TestFolder.CopyOfData();
        var receipts = new ConcurrentBag<string>();
        for (var i = 0; i < Times; i++)
        {
            await using (var site = await RunningSite.Start(folder.Data, folder.State, CorrectionForm.NoLimit, "--Corrections:Limits:CorrectionsPerHour=100000", "--Corrections:Limits:Waiting=100000", "--Corrections:Limits:WaitingBytes=100000000"))
            {
                var form = new CorrectionForm(site.Http);
                await form.Fetch();
                using var stop = new CancellationTokenSource();
                var round = i;
                var senders = Enumerable.Range(0, 4).Select(sender => Task.Run(() => SendUntil(form, $"Protokoll {round}-{sender}", receipts, stop.Token))).ToList();
                var before = receipts.Count;
                while (receipts.Count < before + 8)
                    await Task.Delay(20);
                var took = await site.Terminate(Repository.IsFull ? Most : TimeSpan.FromMinutes(1));
                await stop.CancelAsync();
                await Task.WhenAll(senders);
                Assert.Equal(0, site.ExitCode);
                Assert.True(!Repository.IsFull || took <= Most, $"{took}");
            }
        }

        await using var after = await RunningSite.Start(folder.Data, folder.State);
        foreach (var receipt in receipts)
            Assert.Equal(HttpStatusCode.OK, (await after.Http.GetAsync(new Uri(receipt, UriKind.Relative))).StatusCode);
    }

    private static async Task SendUntil(CorrectionForm form, string source, ConcurrentBag<string> receipts, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            try
            {
                using var answer = await form.Send(string.Create(CultureInfo.InvariantCulture, $"{source}-{number}"));
                if (answer.StatusCode == HttpStatusCode.OK)
                    receipts.Add(answer.RequestMessage!.RequestUri!.AbsolutePath);
            }
            catch (HttpRequestException)
            {
                // Nobody listens any more: nothing was promised.
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    private static async Task<string?> Cut(string address, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var end = address.Contains(".csv", StringComparison.Ordinal) ? "\n" : address.Contains(".json", StringComparison.Ordinal) ? "}" : "</html>";
        return text.TrimEnd('\r', ' ').EndsWith(end, StringComparison.Ordinal) || text.TrimEnd().EndsWith(end, StringComparison.Ordinal) ? null : $"cut: {text.Length} characters";
    }
}
