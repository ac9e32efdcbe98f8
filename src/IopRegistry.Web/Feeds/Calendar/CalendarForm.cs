using System.Globalization;
using System.Text;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Calendar;

/// <param name="Uid">The same for ever, so that a changed day moves the event and does not double it.</param>
internal sealed record CalendarEvent(Guid Uid, DateOnly Day, string Summary, string Description, string Url);

/// <summary>Days as a calendar to subscribe to (RFC 5545, RFC 7986): all-day events that block nobody's time.</summary>
internal static class CalendarForm
{
    public const string Type = "text/calendar; charset=utf-8";

    public static FeedResult Of(Provenance about, string name, string fileName, Func<IEnumerable<CalendarEvent>> events) => new(
        Representation.Whole(Type, () => Encoding.UTF8.GetBytes(Write(about, name, events()))) with { FileName = fileName },
        about);

    private static string Write(Provenance about, string name, IEnumerable<CalendarEvent> events)
    {
        var calendar = new StringBuilder();
        Append(("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//IOP-registret//Partnerskap//SV"), ("CALSCALE", "GREGORIAN"));
        Append(("NAME", ContentLine.Escaped(name)), ("X-WR-CALNAME", ContentLine.Escaped(name)), ("REFRESH-INTERVAL;VALUE=DURATION", "P1D"));
        // DTSTAMP is the version of the data, not the moment of the request, or every fetch would look like a change.
        var stamp = Basic(about.Version.SealedOn) + "T000000Z";
        foreach (var day in events)
        {
            Append(("BEGIN", "VEVENT"), ("UID", day.Uid.ToString()), ("DTSTAMP", stamp));
            Append(("DTSTART;VALUE=DATE", Basic(day.Day)), ("TRANSP", "TRANSPARENT"), ("SUMMARY", ContentLine.Escaped(day.Summary)));
            Append(("DESCRIPTION", ContentLine.Escaped(day.Description)), ("URL", day.Url), ("END", "VEVENT"));
        }

        Append(("END", "VCALENDAR"));
        return calendar.ToString();

        void Append(params ReadOnlySpan<(string Name, string Value)> lines)
        {
            foreach (var (property, value) in lines)
                ContentLine.Append(calendar, property, value);
        }
    }

    private static string Basic(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
