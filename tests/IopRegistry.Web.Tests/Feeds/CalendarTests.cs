using System.Globalization;
using System.Text;
using IopRegistry.Web.Feeds.Calendar;

namespace IopRegistry.Web.Tests.Feeds;

public sealed class CalendarTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.Http;

    [Fact]
    public async Task Every_matching_partnership_with_an_end_is_an_all_day_event_on_its_last_possible_day()
    {
        const string query = "?ends_from=2024-01-01&ends_to=2027-12-31&asof=2026-11-22";
        var events = Events(await _client.Text("/partnerskap.ics" + query));
        var items = await _client.AllPages("/partnerskap.json" + query);
        Assert.NotEmpty(items);
        Assert.Equal(items.Select(item => item.GetProperty("url").GetString()), events.Select(found => found["URL"]));
        foreach (var (item, found) in items.Zip(events))
        {
            Assert.True(Edtf.TryParse(item.GetProperty("end").GetString()!, out var end));
            Assert.Equal(end.Latest, DateOnly.ParseExact(found["DTSTART;VALUE=DATE"], "yyyyMMdd", CultureInfo.InvariantCulture));
            Assert.Contains(item.GetProperty("title").GetString()!.Replace(",", "\\,", StringComparison.Ordinal), found["SUMMARY"], StringComparison.Ordinal);
            Assert.Contains(end.IsFullDate ? $"Slutdagen {end} är angiven" : "Källan anger", found["DESCRIPTION"], StringComparison.Ordinal);
            Assert.EndsWith("T000000Z", found["DTSTAMP"], StringComparison.Ordinal);
        }

        Assert.Equal(events.Count, events.Select(found => found["UID"]).Distinct().Count());
    }

    [Fact]
    public async Task Open_and_unknown_ends_are_no_events()
    {
        var events = Events(await _client.Text("/partnerskap.ics"));
        var items = await _client.AllPages("/partnerskap.json?size=100");
        Assert.Equal(items.Count(item => item.GetProperty("end").GetString() is not (null or "..")), events.Count);
    }

    [Fact]
    public async Task Lines_end_with_crlf_hold_75_octets_at_most_and_unfold_to_whole_characters()
    {
        var bytes = await _client.Bytes("/partnerskap.ics");
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var text = strict.GetString(bytes);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains(text.Split("\r\n"), line => Encoding.UTF8.GetByteCount(line) == 75);
        Assert.All(Unfolded(text), line => Assert.Matches("^[A-Z-]+(;[A-Z-]+=[A-Z]+)?:", line));
    }

    [Theory]
    [InlineData("a, b; c\\d", @"a\, b\; c\\d")]
    [InlineData("en\r\ntvå\ntre", @"en\ntvå\ntre")]
    [InlineData("BEGIN:VEVENT\u0007", "BEGIN:VEVENT")]
    public void Text_is_escaped(string text, string escaped) => Assert.Equal(escaped, ContentLine.Escaped(text));

    [Fact]
    public void A_line_folds_between_characters_wherever_the_limit_falls()
    {
        for (var length = 60; length < 90; length++)
        {
            var value = new string('a', length) + "åäö😀" + new string('é', 100);
            var calendar = new StringBuilder();
            ContentLine.Append(calendar, "X", value);
            Assert.All(calendar.ToString().Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
            Assert.Equal(["X:" + value], Unfolded(calendar.ToString()));
        }
    }

    private static List<Dictionary<string, string>> Events(string text)
    {
        var events = new List<Dictionary<string, string>>();
        foreach (var line in Unfolded(text))
        {
            if (line == "BEGIN:VEVENT")
                events.Add([]);
            else if (events.Count > 0 && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                events[^1].TryAdd(line[..colon], line[(colon + 1)..]);
        }

        return events;
    }

    private static string[] Unfolded(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
