using System.Diagnostics.Metrics;
using IopRegistry.Web.Operating;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Operating;

public sealed class QueueGaugeTests
{
    [Fact]
    public async Task What_waits_for_an_editor_is_measured()
    {
        using var site = new CorrectionsSite();
        var gauge = site.Get<QueueGauge>();
        Assert.Equal(0, await Measured(site, gauge));
        using var sent = await site.Send(site.Visitor(), $"/rattelser/ny?partnerskap={CorrectionsSite.Record}&sort=forlangt", ("end", "2028-12-31"), ("kalla", "https://boras.example/protokoll"), ("hanvisning", "Protokoll § 14"));
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(1, await Measured(site, gauge));
    }

    private static async Task<long> Measured(CorrectionsSite site, QueueGauge gauge)
    {
        await gauge.CountAsync(default);
        var measured = new List<long>();
        var ours = site.Get<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Name == "iop.corrections.waiting" && instrument.Meter.Scope == ours)
                    meters.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => measured.Add(value));
        listener.Start();
        listener.RecordObservableInstruments();
        return Assert.Single(measured);
    }
}
