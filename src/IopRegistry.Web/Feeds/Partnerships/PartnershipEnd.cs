using IopRegistry.Search;
using IopRegistry.Web.Feeds.Atom;
using IopRegistry.Web.Feeds.Calendar;

namespace IopRegistry.Web.Feeds.Partnerships;

/// <summary>The day on which the latest known period of a partnership ends, as an event.</summary>
internal static class PartnershipEnd
{
    /// <returns>Null where the partnership runs until further notice or its end is not known.</returns>
    public static CalendarEvent? Of(Hit hit, string root)
    {
        if (hit.Partnership.Timeline.LatestEnd.Date is not { } end)
            return null;
        var url = $"{root}/partnerskap/{hit.Partnership.Id}";
        return new CalendarEvent(
            StableId.Of($"partnerskap/{hit.Partnership.Id}/slut"),
            end.Latest,
            $"Perioden slutar: {hit.Partnership.Title}",
            string.Join('\n', Precision(end), "Om partnerskapet förlängs därefter vet registret inte.", BasisText.Sentence(hit.Status), url),
            url);
    }

    private static string Precision(Edtf end) => end switch
    {
        { IsFullDate: true } => $"Slutdagen {end} är angiven i källan.",
        { Month: not null } => $"Källan anger månaden {end}; dagen här är månadens sista.",
        _ => $"Källan anger bara året {end}; dagen här är årets sista.",
    };
}
