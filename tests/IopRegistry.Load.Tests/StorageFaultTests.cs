using System.Globalization;
using System.Net;
using IopRegistry.Web.Tests.OpenData;

namespace IopRegistry.Load.Tests;

/// <summary>Disks that are full or read-only, on real mounts: file modes prove nothing to a test that runs as root.</summary>
public sealed class StorageFaultTests
{
    private static readonly int Levels = Repository.IsFull ? 20 : 3;

    [MountFact]
    public async Task A_full_disk_costs_the_form_and_nothing_else_and_room_is_taken_up_without_a_restart()
    {
        using var folder = TestFolder.CopyOfData();
        await using var state = await Mount.Of(Path.Combine(folder.Path, "small"), "8m");
        await using var site = await RunningSite.Start(folder.Data, state.Path, CorrectionForm.NoLimit);
        var form = new CorrectionForm(site.Http);
        await form.Fetch();
        Assert.Equal(HttpStatusCode.OK, await form.SendUntilTaken("före"));
        for (var level = 0; level < Levels; level++)
        {
            var filler = Path.Combine(state.Path, "filler");
            await Fill(filler, leave: level * 500);
            using var refused = await form.Send(string.Create(CultureInfo.InvariantCulture, $"Protokoll nummer {level} {new string('x', 250)}"));
            var text = await refused.Content.ReadAsStringAsync();
            Assert.True(refused.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.OK, $"{refused.StatusCode}");
            if (level == 0)
                Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            if (refused.StatusCode == HttpStatusCode.ServiceUnavailable)
                Assert.Contains($"Protokoll nummer {level}", text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(new Uri("/partnerskap", UriKind.Relative))).StatusCode);
            File.Delete(filler);
            Assert.Equal(HttpStatusCode.OK, await form.SendUntilTaken(string.Create(CultureInfo.InvariantCulture, $"Protokoll nummer {level} {new string('x', 250)}")));
        }

        using var desk = new RunningDesk(folder.Data, state.Path);
        await desk.IsSound(Enumerable.Range(0, Levels).Select(level => string.Create(CultureInfo.InvariantCulture, $"Protokoll nummer {level} {new string('x', 250)}")).Prepend("före"));
    }

    [MountFact]
    public async Task A_read_only_data_folder_stops_publishing_and_a_read_only_state_folder_stops_the_form()
    {
        using var folder = TestFolder.CopyOfData();
        await using var data = await Mount.Of(Path.Combine(folder.Path, "tables"), "16m", folder.Data);
        await using var state = await Mount.Of(Path.Combine(folder.Path, "small"), "16m");
        await using var site = await RunningSite.Start(data.Path, state.Path, CorrectionForm.NoLimit);
        var form = new CorrectionForm(site.Http);
        await form.Fetch();

        await data.Remount("ro");
        Assert.Equal(HttpStatusCode.OK, await form.SendUntilTaken("Datamappen är skrivskyddad"));
        Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(new Uri("/partnerskap", UriKind.Relative))).StatusCode);
        using var desk = new RunningDesk(data.Path, state.Path);
        Assert.Equal(1, await desk.ApproveAll());
        var before = await desk.Publish();
        Assert.Contains("kan inte skrivas", before.Stopped, StringComparison.Ordinal);
        Assert.Empty(before.Published);
        await data.Remount("rw");
        Assert.Single((await desk.Publish()).Published);
        await site.UntilVersion(desk.Version);

        await state.Remount("ro");
        using var refused = await form.Send("Tillståndet är skrivskyddat");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("Tillståndet är skrivskyddat", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.Contains("degraded", await site.Http.GetStringAsync(new Uri("/halsa/redo", UriKind.Relative)), StringComparison.Ordinal);
        await state.Remount("rw");
        Assert.Equal(HttpStatusCode.OK, await form.SendUntilTaken("Tillståndet går att skriva igen"));
        await desk.IsSound(["Datamappen är skrivskyddad", "Tillståndet går att skriva igen"]);
    }

    /// <summary>Until the disk is full, but for so many bytes.</summary>
    private static async Task Fill(string file, int leave)
    {
        await using (var filler = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1))
        {
            var block = new byte[4096];
            try
            {
                while (true)
                {
                    filler.Write(block);
                    filler.Flush(flushToDisk: true);
                }
            }
            catch (IOException)
            {
                // Full.
            }
        }

        if (leave > 0)
        {
            await using var shorter = new FileStream(file, FileMode.Open, FileAccess.Write);
            shorter.SetLength(Math.Max(0, shorter.Length - leave * 8));
        }
    }
}
