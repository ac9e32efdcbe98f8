using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Counting;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Pictures.Drawing;

namespace IopRegistry.Web.Pictures;

/// <summary>One bar of a picture.</summary>
/// <param name="Value">As in the CSV file and in addresses.</param>
/// <param name="Tone">A class that colours the bar; the label says the same.</param>
public sealed record PictureBar(string Value, string Label, int Count, string? Address, string Tone = Tones.Bar)
{
    /// <summary>A name as in the data, which is Swedish on every page.</summary>
    public bool IsData { get; init; }
}

/// <summary>Pictures of counts side by side.</summary>
internal static class Bars
{
    private const int MostCommittees = 12;

    public static Picture Statuses(PictureScope scope)
    {
        var counts = scope.Hits.CountBy(hit => hit.Status.Status).ToDictionary();
        return Draw(scope, "status", scope.L["Status den valda dagen"], scope.L["Hur vi räknar ut status står under Metod och källor."], "status",
            [.. Enum.GetValues<Status>().Select(status => Bar(scope, "status", Schema.NameOf(status.ToString()), counts.GetValueOrDefault(status)) with { Tone = "bar-" + Schema.NameOf(status.ToString()) })]);
    }

    public static Picture Years(PictureScope scope) => Draw(
        scope, "startar", scope.L["När de började"], scope.L["Året för den första kända starten."], "year",
        [.. WithEmptyYears(Of(scope, "year")).OrderBy(bar => bar.Value == Filter.MissingValue).ThenBy(bar => bar.Value, StringComparer.Ordinal)]);

    /// <summary>A year in between in which none began is seen as such; no search finds nothing, so it leads nowhere.</summary>
    private static IEnumerable<PictureBar> WithEmptyYears(IEnumerable<PictureBar> bars)
    {
        var known = bars.ToList();
        var years = known.Where(bar => bar.Value != Filter.MissingValue).Select(bar => int.Parse(bar.Value, CultureInfo.InvariantCulture)).ToHashSet();
        return years.Count == 0 ? known : known.Concat(Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Except(years)
            .Select(year => new PictureBar($"{year}", $"{year}", 0, Address: null)));
    }

    public static Picture Focus(PictureScope scope) => Draw(
        scope, "fokus", scope.L["Vad de handlar om"], scope.L["Ett partnerskap kan ha upp till tre fokusområden, så summan kan vara större än antalet partnerskap."], "focus",
        [.. Of(scope, "focus")]);

    public static Picture Durations(PictureScope scope)
    {
        var counts = Of(scope, "duration").ToDictionary(bar => bar.Value, bar => bar.Count);
        var (open, missing) = (counts.GetValueOrDefault(Duration.OpenEnded.Id), counts.GetValueOrDefault(Filter.MissingValue));
        return Draw(
            scope, "langd", scope.L["Hur länge de gäller"],
            scope.L["Från den första periodens start till det sista kända slutet, möjliga förlängningar oräknade. {0} gäller tills vidare. För {1} är starten eller slutet inte känt.", open, missing], "duration",
            [.. Duration.All.Select(duration => duration.Id).Append(Filter.MissingValue).Select(value => Bar(scope, "duration", value, counts.GetValueOrDefault(value)))]);
    }

    public static Picture Committees(PictureScope scope)
    {
        var all = Of(scope, "committee").ToImmutableArray();
        var shown = all.Take(MostCommittees).Concat(all.Skip(MostCommittees).Where(bar => bar.Value == Filter.MissingValue));
        return Draw(
            scope, "namnder", scope.L["Vilka nämnder som svarar för dem"],
            all.Length > MostCommittees + 1 ? scope.L["De {0} vanligaste; alla står i tabellen. En nämnd och dess förvaltning räknas som en.", MostCommittees] : scope.L["En nämnd och dess förvaltning räknas som en."], "committee", all) with
        {
            Bars = [.. shown],
        };
    }

    private static Picture Draw(PictureScope scope, string id, string title, string says, string key, ImmutableArray<PictureBar> bars) =>
        new(id, title, says, () => BarDrawing.Of(bars), () => TableOf(scope, key, bars))
        {
            Address = $"/statistik/{id}",
            Query = scope.Query.ToQueryString(),
            Bars = bars,
        };

    private static IEnumerable<PictureBar> Of(PictureScope scope, string key) =>
        GroupCount.By(Filter.Get(key), scope.Registry, scope.Hits).Select(group => Bar(scope, key, group.Value, group.Count));

    private static PictureBar Bar(PictureScope scope, string key, string value, int count) =>
        new(value, scope.NameOf(key, value), count, scope.SearchFor((key, value))) { IsData = key == "committee" && value != Filter.MissingValue };

    private static PictureTable TableOf(PictureScope scope, string key, ImmutableArray<PictureBar> bars) => new(
        [new(key, ""), new("name", scope.L[Filter.Get(key).Name]) { Lang = key == "committee" ? scope.L.DataLang : null }, new("partnerships", scope.L["Antal partnerskap"]) { IsNumber = true }],
        [.. bars.Select(bar => PictureTable.Row(new(bar.Value), new(bar.Label), new(bar.Count, Address: bar.Address)))]);
}
