using System.Globalization;
using System.Net;
using IopRegistry.Web.Tests.OpenData;

namespace IopRegistry.Load.Tests;

/// <summary>A PostgreSQL that is killed and comes back: public pages never notice, the form recovers by itself.</summary>
public sealed class PostgresFaultTests
{
    private static readonly int Times = Repository.IsFull ? 20 : 2;

    [PostgresClusterFact]
    public async Task Public_pages_answer_throughout_and_the_form_recovers()
    {
        await using var postgres = await PostgresCluster.Start();
        using var folder = TestFolder.CopyOfData();
        await using var site = await RunningSite.Start(folder.Data, folder.State, CorrectionForm.NoLimit, "--Database:Provider=Postgres", $"--Database:ConnectionString={postgres.ConnectionString}");
        var form = new CorrectionForm(site.Http);
        await form.Fetch();
        Assert.Equal(HttpStatusCode.OK, await form.SendUntilTaken("före"));
        for (var time = 0; time < Times; time++)
        {
            await postgres.Kill();
            using var refused = await form.Send(string.Create(CultureInfo.InvariantCulture, $"under {time}"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            foreach (var address in new[] { "/", "/partnerskap", "/partnerskap.csv", "/om", "/rattelser" })
                Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
            await postgres.Return();
            Assert.Equal(HttpStatusCode.OK, await form.SendUntilTaken(string.Create(CultureInfo.InvariantCulture, $"under {time}"), attempts: 60));
        }

        using var desk = new RunningDesk(folder.Data, folder.State, postgres.ConnectionString);
        await desk.IsSound(Enumerable.Range(0, Times).Select(time => string.Create(CultureInfo.InvariantCulture, $"under {time}")).Prepend("före"));
    }
}
