namespace IopRegistry.Browser.Tests.Pages;

internal static class PageTypes
{
    public const string Record = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby";

    private const string Other = "boras-aktiviteter-aldre-pro-malsryd-ganghester";

    /// <summary>For the whole of it: <c>IOP_FULL_PAGES=1</c>.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("IOP_FULL_PAGES") == "1";

    /// <summary>Everything that the public can be shown.</summary>
    public static IReadOnlyList<PageType> Public(BrowserSite site) =>
    [
        new("start", "/"), new("start-2023", "/?asof=2023-04-01"),
        new("sok", "/partnerskap"), new("sok-ord", "/partnerskap?q=barn"), new("sok-utan-traff", "/partnerskap?q=qqqqqq"), new("sok-val", "/partnerskap?asof=2023-04-01&county=14&sort=title&page=2&size=5"),
        new("partnerskap", Record), new("partnerskap-utgatt", $"/partnerskap/{Other}"), new("insyn", $"{Record}/insyn"),
        new("brev", $"{Record}/insyn/brev"), new("brev-fel", $"{Record}/insyn/brev", Then: PageSteps.AskForNothing), new("brev-skrivet", $"{Record}/insyn/brev", Then: PageSteps.WriteLetter),
        new("jamfor", $"/partnerskap/jamfor?id={Record.Split('/')[^1]}&id={Other}"), new("jamfor-tom", "/partnerskap/jamfor"),
        new("organisationer", "/organisationer"), new("organisation", "/organisationer/goteborgs-raddningsmission"), new("namnd", "/namnder/boras-vard-och-aldrenamnden"),
        new("platser", "/platser"), new("plats", "/platser/1480"), new("plats-utan", "/platser/2506"),
        new("statistik", "/statistik"), new("rapporten", "/statistik/rapporten-2023"), new("andringar", "/andringar"),
        new("data", "/data"), new("ordbok", "/data/ordbok"), new("versioner", "/data/versioner"), new("skillnad", "/data/skillnad"), new("skillnad-rader", $"/data/skillnad?fran={site.Sent.Before}&till={site.Sent.After}"),
        new("om", "/om"), new("om-metod", "/om/metod"), new("om-api", "/om/api"), new("om-iop", "/om/iop"), new("ordlista", "/om/ordlista"), new("tillganglighet", "/tillganglighet"), new("dataskydd", "/dataskydd"),
        new("rattelser", "/rattelser"), new("beslut", $"/rattelser/beslut/{site.Sent.Published}"), new("ratta-vad", "/rattelser/ny"), new("ratta", $"/rattelser/ny?partnerskap={Other}"),
        new("ratta-forlangt", $"/rattelser/ny?partnerskap={Other}&sort=forlangt"), new("ratta-fel", $"/rattelser/ny?partnerskap={Other}&sort=forlangt", 400, PageSteps.SendEmptyForm), new("genomgang", "/rattelser/genomgang?plats=1480"),
        new("kvitto-vantar", $"/rattelser/{site.Sent.WaitingReceipt}"), new("kvitto-fraga", $"/rattelser/{site.Sent.AskedReceipt}"), new("kvitto-beslutat", $"/rattelser/{site.Sent.DecidedReceipt}"),
        new("fel-400", "/partnerskap?farg=bla", 400), new("fel-404", "/finns-inte", 404), new("fel-410", $"/partnerskap/{SentCorrections.Withdrawn}", 410), new("fel-500", "/fel/500", 500),
    ];

    /// <summary>For editors, in Swedish only. Wants a tab that is signed in.</summary>
    public static IReadOnlyList<PageType> Desk(BrowserSite site) =>
    [
        new("logga-in", "/redaktion/logga-in"), new("ko", "/redaktion?tillstand=Pending"), new("arende", $"/redaktion/arende/{site.Sent.Waiting}"), new("arende-publicerat", $"/redaktion/arende/{site.Sent.Published}"),
        new("arende-konflikt", $"/redaktion/arende/{site.Sent.Approved}", 409, PageSteps.DecideLate), new("logg", "/redaktion/logg"), new("konto", "/redaktion/konto"),
    ];

    public static bool IsDesk(PageType page) => page.Address.StartsWith("/redaktion", StringComparison.Ordinal);

    public static IEnumerable<PageType> All(BrowserSite site) => Public(site).Concat(Desk(site));

    public static IEnumerable<PageType> English(BrowserSite site) => Public(site).Select(page => page.InEnglish);
}
