using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using IopRegistry.Curation;
using IopRegistry.Web.Tests.OpenData;

namespace IopRegistry.Web.Tests.Operating;

public sealed class MeterTests
{
    [Fact]
    public async Task Searches_and_reloads_are_measured_and_nothing_typed_is_in_a_tag()
    {
        var measured = new ConcurrentBag<(string Name, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == "IopRegistry")
                    meters.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Add((instrument.Name, string.Join(' ', tags.ToArray()))));
        listener.Start();
        using var site = new OpenDataSite();
        await site.Text("/partnerskap?q=hemlighetsfull");
        var before = site.Registry.Version.Id;
        var first = site.Registry.Partnerships[0];
        site.Folder.Seal(new ChangeReason("Titeln var felskriven.", ChangeKind.Knowledge, first.SourceId), ("partnerships", first.Title, "En ny titel – för prov"));
        for (var i = 0; i < 100 && site.Registry.Version.Id == before; i++)
            await Task.Delay(100);
        Assert.Contains(measured, one => one is { Name: "iop.search.duration" } && one.Tags.Contains("none", StringComparison.Ordinal));
        Assert.Contains(measured, one => one is { Name: "iop.reload.duration" } && one.Tags.Contains("taken", StringComparison.Ordinal));
        Assert.DoesNotContain(measured, one => one.Tags.Contains("hemlig", StringComparison.Ordinal));
    }
}
