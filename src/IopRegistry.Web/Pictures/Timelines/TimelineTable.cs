using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Web.Pictures.Timelines;

/// <summary>The periods and reports of some partnerships, as rows.</summary>
internal static class TimelineTable
{
    public static PictureTable Of(PictureScope scope, IEnumerable<Partnership> partnerships) => new(
        [
            new("id", ""), new("title", scope.L["Partnerskap"]) { Lang = scope.L.TranslatedLang }, new("kind", scope.L["Slag"]),
            new("start", scope.L["Börjar"]), new("end", scope.L["Slutar"]), new("source", scope.L["Källa"]) { Lang = scope.L.DataLang },
        ],
        [.. partnerships.SelectMany(partnership => RowsOf(scope, partnership))]);

    private static IEnumerable<ImmutableArray<PictureCell>> RowsOf(PictureScope scope, Partnership partnership)
    {
        var title = new PictureCell(scope.L.TitleOf(partnership), Address: $"/partnerskap/{partnership.Id}{scope.DayQuery}");
        foreach (var span in partnership.Timeline.Spans)
        {
            var start = span.Start?.ToString();
            yield return PictureTable.Row(
                new(partnership.Id), title, new(Schema.NameOf(span.Period.Kind.ToString()), scope.L.Of(span.Period.Kind)),
                new(start, start ?? scope.L["inte känt"]), new(span.Period.End, scope.L.Of(span.Period.End)), new(span.Period.SourceId, span.Period.Source.ShortTitle));
        }

        foreach (var seen in partnership.Observations)
        {
            var kind = seen.ReportedStatus == ReportedStatus.Active ? scope.L["Uppgivet som pågående"] : scope.L["Uppgivet som avslutat"];
            yield return PictureTable.Row(
                new(partnership.Id), title, new("reported_" + Schema.NameOf(seen.ReportedStatus.ToString()), kind),
                new(seen.ObservedOn), new(seen.ObservedOn), new(seen.SourceId, seen.Source.ShortTitle));
        }
    }
}
