namespace IopRegistry.Browser.Tests.Pages;

/// <summary>One address of each type of page, by a name that can be a file's.</summary>
internal static class PageTypes
{
    public const string Record = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby";

    private const string Other = "boras-aktiviteter-aldre-pro-malsryd-ganghester";

    /// <summary>For the whole of it: <c>IOP_FULL_PAGES=1</c>.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("IOP_FULL_PAGES") == "1";

    public static readonly (string Name, string Address)[] All =
    [
        ("start", "/"), ("start-2023", "/?asof=2023-04-01"),
        ("sok", "/partnerskap"), ("sok-ord", "/partnerskap?q=barn"), ("sok-utan-traff", "/partnerskap?q=qqqqqq"), ("fel-400", "/partnerskap?farg=bla"),
        ("partnerskap", Record), ("partnerskap-utgatt", $"/partnerskap/{Other}"), ("insyn", $"{Record}/insyn"), ("brev", $"{Record}/insyn/brev"),
        ("jamfor", $"/partnerskap/jamfor?id={Record.Split('/')[^1]}&id={Other}"), ("jamfor-tom", "/partnerskap/jamfor"),
        ("organisationer", "/organisationer"), ("organisation", "/organisationer/goteborgs-raddningsmission"), ("namnd", "/namnder/boras-vard-och-aldrenamnden"),
        ("platser", "/platser"), ("plats", "/platser/1480"), ("plats-utan", "/platser/2506"),
        ("statistik", "/statistik"), ("rapporten", "/statistik/rapporten-2023"), ("andringar", "/andringar"),
        ("data", "/data"), ("ordbok", "/data/ordbok"), ("versioner", "/data/versioner"),
        ("om", "/om"), ("om-metod", "/om/metod"), ("om-api", "/om/api"), ("om-iop", "/om/iop"), ("tillganglighet", "/tillganglighet"), ("dataskydd", "/dataskydd"),
        ("rattelser", "/rattelser"), ("ratta", $"/rattelser/ny?partnerskap={Other}"), ("genomgang", "/rattelser/genomgang?plats=1480"), ("fel-404", "/finns-inte"),
    ];

    /// <summary>Closed to the public, in Swedish only.</summary>
    public static readonly (string Name, string Address)[] Desk = [("logga-in", "/redaktion/logga-in")];

    public static IEnumerable<(string Name, string Address)> English => All.Select(page => ($"en-{page.Name}", page.Address == "/" ? "/en" : page.Address.StartsWith("/?", StringComparison.Ordinal) ? $"/en{page.Address[1..]}" : $"/en{page.Address}"));
}
