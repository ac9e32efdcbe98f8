namespace IopRegistry.Web.Tests.Texts;

/// <summary>Every type of page that is in both languages, by its Swedish address.</summary>
internal static class EnglishAddresses
{
    public const string Missing = "/finns-inte";

    public static readonly string[] All =
    [
        "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby/insyn/brev",
        "/",
        "/partnerskap",
        "/partnerskap?q=barn&place=1480&from=2020",
        "/partnerskap?q=qqqqqq",
        "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby",
        "/partnerskap?farg=bla&status=x",
        "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby/insyn",
        "/organisationer",
        "/organisationer?q=qqqqqq",
        "/organisationer/abf",
        "/namnder/boras-arbetslivsnamnden",
        "/platser",
        "/platser?q=qqqqqq",
        "/platser/1480",
        "/platser/14",
        "/platser/0114",
        "/platser/1480?asof=2023-04-01",
        "/statistik",
        "/statistik/rapporten-2023",
        "/partnerskap/jamfor",
        "/partnerskap/jamfor?q=qqqqqq",
        "/partnerskap/jamfor?id=varmland-forebygga-sjalvmord-suicide-zero",
        "/partnerskap/jamfor?id=varmland-forebygga-sjalvmord-suicide-zero&id=boras-motesplats-aldre-guldkanten",
        "/statistik?asof=2023-04-01&q=barn",
        "/andringar",
        "/andringar?kind=world",
        "/data",
        "/data/ordbok",
        "/data/versioner",
        "/data/skillnad",
        "/om",
        "/om/metod",
        "/om/api",
        "/om/iop",
        "/om/ordlista",
        "/tillganglighet",
        "/dataskydd",
        Missing,
        "/rattelser",
        "/rattelser/ny",
        "/rattelser/ny?sort=nytt",
        "/rattelser/genomgang?plats=1480",
        "/rattelser/ny?organisation=abf",
        "/rattelser/ny?namnd=boras-arbetslivsnamnden&falt=units/kind&falt=units/name",
        "/rattelser/ny?partnerskap=boras-aktiviteter-aldre-pro-malsryd-ganghester",
        "/rattelser/ny?partnerskap=boras-aktiviteter-aldre-pro-malsryd-ganghester&sort=uppgift",
        "/rattelser/ny?partnerskap=boras-aktiviteter-aldre-pro-malsryd-ganghester&falt=periods/ny&falt=parties/ny&falt=disclosures/ny&falt=title",
    ];
}
