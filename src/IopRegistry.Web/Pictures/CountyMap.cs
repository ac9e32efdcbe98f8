using System.Collections.Immutable;
using System.Xml.Linq;
using IopRegistry.Counting;
using IopRegistry.Curation;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Pictures.Drawing;

namespace IopRegistry.Web.Pictures;

/// <summary>The counties of Sweden as tiles, coloured and numbered by what is known, or by what of it runs on the day.</summary>
internal sealed class CountyMap
{
    private const double Width = 100;
    private const double Height = 92;
    private const double Gap = 4;

    /// <summary>Larger, and letters that a reader has set wide would leave their tile.</summary>
    private const double Small = 13.5;

    private readonly PictureScope _scope;
    private readonly bool _isActive;
    private readonly ImmutableArray<CountyCount> _counts;
    private readonly CountSteps _steps;

    private CountyMap(PictureScope scope, bool isActive)
    {
        (_scope, _isActive) = (scope, isActive);
        _counts = CountyCount.Of(scope.Registry, scope.Hits);
        _steps = CountSteps.Of(_counts.Select(Shown));
    }

    public static Picture Known(PictureScope scope) => new CountyMap(scope, isActive: false).Draw(
        "lan", scope.L["Kända partnerskap per län"], scope.L["Så många partnerskap känner registret till i varje län. Den mindre siffran är de som pågår den valda dagen."]);

    public static Picture Active(PictureScope scope) => new CountyMap(scope, isActive: true).Draw(
        "lan-pagar", scope.L["Pågående partnerskap per län"], scope.L["Så många av de kända partnerskapen pågår i varje län den valda dagen. Den mindre siffran är alla kända."]);

    private Picture Draw(string id, string title, string says) => new(id, title, says, Drawing, Table)
    {
        Address = $"/statistik/{id}",
        Query = _scope.Query.ToQueryString(),
        Layout = "picture-map",
        Links = [.. Ordered.Select(county => new PictureLink(CountyTile.Of(county.Region.Code)?.Name ?? county.Region.CountyName, Shown(county), AddressOf(county, _isActive)))],
        Note = string.Join(' ', Notes),
    };

    /// <summary>What the looks mean, of those that are in the picture.</summary>
    private IEnumerable<string> Notes
    {
        get
        {
            yield return _scope.L["Ett partnerskap som finns i flera län räknas i vart och ett."];
            if (_counts.Any(county => county.Known == 0))
                yield return _scope.Query.IsNarrowed ? _scope.L["Streckad ram betyder att sökningen inte ger någon träff i länet."] : _scope.L["Streckad ram betyder att vi inte känner till något partnerskap i länet, inte att det saknas."];
            if (_counts.Any(IsIdle))
                yield return _scope.Query.IsNarrowed ? _scope.L["Heldragen ram med en nolla betyder att sökningen ger träffar i länet, men att inget av de partnerskapen pågår den valda dagen enligt de uppgifter vi har."] : _scope.L["Heldragen ram med en nolla betyder att partnerskap är kända där, men att inget pågår den valda dagen enligt de uppgifter vi har."];
        }
    }

    private string NoneKnown => _scope.Query.IsNarrowed ? _scope.L["ingen träff"] : _scope.L["inget känt"];

    /// <summary>Some are known and none of them runs: another nothing than where none is known.</summary>
    private bool IsIdle(CountyCount county) => _isActive && county is { Known: > 0, Active: 0 };

    private IEnumerable<CountyCount> Ordered => _counts.OrderByDescending(Shown).ThenBy(county => county.Region.CountyName, Words.Alphabet);

    private int Shown(CountyCount county) => _isActive ? county.Active : county.Known;

    private string? AddressOf(CountyCount county, bool isActive) => isActive
        ? _scope.SearchFor(("county", county.Region.Code), ("status", Schema.NameOf(nameof(Status.Active))))
        : _scope.SearchFor(("county", county.Region.Code));

    private XElement Drawing()
    {
        var (width, height) = (CountyTile.Columns * (Width + Gap) - Gap, CountyTile.Rows * (Height + Gap) - Gap);
        return Svg.Element(
            "svg", new XAttribute("viewBox", $"0 0 {width + 4} {height + 4}"), Svg.At("width", width + 4), Svg.At("height", height + 4),
            new XAttribute("role", "group"), Svg.Element("g", new XAttribute("transform", "translate(2 2)"), Legend(), _counts.Select(Tile)));
    }

    private XElement? Tile(CountyCount county)
    {
        if (CountyTile.Of(county.Region.Code) is not { } tile)
            return null;
        var (x, y) = (tile.Column * (Width + Gap), tile.Row * (Height + Gap));
        var ink = Tones.MapInk + _steps.StepOf(Shown(county));
        var name = tile.Lines.Select((line, index) => Svg.Text(x + 8, y + 19 + index * 16, Small, ink, line, Swedish));
        return Svg.Link(
            AddressOf(county, _isActive), Shown(county),
            Svg.Rect(x, y, Width, Height, IsIdle(county) ? Tones.MapIdle : Tones.Map + _steps.StepOf(Shown(county)), round: 6),
            name,
            Svg.Text(x + 8, y + 63, 26, $"{ink} {Tones.Strong}", $"{Shown(county)}"),
            Svg.Text(x + 8, y + 83, Small, ink, Beside(county)));
    }

    /// <summary>Names of counties are Swedish in every language of the page.</summary>
    private XAttribute? Swedish => _scope.L.DataLang is { } language ? new XAttribute("lang", language) : null;

    private string Beside(CountyCount county) => (_isActive, county) switch
    {
        (_, { Known: 0 }) => NoneKnown,
        (true, _) => _scope.L["av {0}", county.Known],
        _ => _scope.L["{0} pågår", county.Active],
    };

    private IEnumerable<XElement> Legend()
    {
        yield return Svg.Text(0, 20, Small, $"{Tones.Ink} {Tones.Strong}", _isActive ? _scope.L["Pågående"] : _scope.L["Kända"]);
        var steps = _steps.Ranges.Select(step => (Tone: Tones.Map + step.Step, step.Range));
        if (_isActive)
            steps = steps.Prepend((Tones.MapIdle, "0"));
        foreach (var (row, (tone, range)) in steps.Prepend((Tones.Map + 0, $"0, {NoneKnown}")).Index())
        {
            yield return Svg.Rect(1, 30 + row * 24, 24, 18, tone, round: 3);
            yield return Svg.Text(33, 45 + row * 24, Small, Tones.Ink, range);
        }
    }

    private PictureTable Table() => new(
        [
            new("county_code", _scope.L["Länskod"]), new("county", _scope.L["Län"]) { Lang = _scope.L.DataLang },
            new("known", _scope.L["Kända"]) { IsNumber = true }, new("active", _scope.L["Pågår"]) { IsNumber = true },
        ],
        [
            .. Ordered.Select(county => PictureTable.Row(
                new(county.Region.Code),
                new(county.Region.CountyName, Address: $"/platser/{county.Region.Code}{_scope.DayQuery}"),
                new(county.Known, Address: AddressOf(county, isActive: false)),
                new(county.Active, Address: AddressOf(county, isActive: true)))),
        ]);
}
