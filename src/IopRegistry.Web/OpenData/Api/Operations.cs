using System.Collections.Immutable;
using IopRegistry.Publishing;
using IopRegistry.Search;
using IopRegistry.Web.OpenData.Catalogue;
using IopRegistry.Web.Pictures;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.OpenData.Api;

/// <summary>Every address for programs. A test holds the list against the addresses that the site answers at.</summary>
internal static class Operations
{
    private const string Json = "application/json";
    private const string JsonLines = "application/jsonl";
    private const string Csv = "text/csv";
    private const string Markdown = "text/markdown";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Atom = "application/atom+xml";
    private const string Calendar = "text/calendar";

    private static readonly string Units = Wording.Key("Nämnder och förvaltningar");
    private static readonly string Whole = Wording.Key("Hela registret");
    private static readonly string Catalogues = Wording.Key("Kataloger");
    private static readonly string Running = Wording.Key("Drift");

    private static readonly ImmutableArray<string> Shared = [.. QueryReader.Keys.Where(key => key != QueryReader.Version)];
    private static readonly ImmutableArray<string> ListKeys = ["q", "asof", "page", "size", "dialect"];
    private static readonly ImmutableArray<string> Day = ["asof"];
    private static readonly ImmutableArray<string> Pages = ["page", "size"];

    public static ImmutableArray<Operation> All { get; } =
    [
        .. Forms("partnerskap", "Partnerskap", "/partnerskap", Wording.Key("Partnerskapen som matchar sökningen"), Shared, "PartnershipPage"),
        new("partnerskap-atom", "Partnerskap", "/partnerskap.atom", Atom, Wording.Key("Sökningen som flöde, senast ändrade först."), Without(Shared, "dialect")),
        new("partnerskap-ics", "Partnerskap", "/partnerskap.ics", Calendar, Wording.Key("Kalender med de dagar då perioder slutar, för sökningens partnerskap."), Without(Shared, "dialect")),
        new("partnerskap-json-en", "Partnerskap", "/partnerskap/{id}.json", Json, Wording.Key("Ett partnerskap."), Day) { Shape = "Partnership" },
        new("partnerskap-insyn", "Partnerskap", "/partnerskap/{id}/insyn.json", Json, Wording.Key("Vilken insyn som kan begäras i ett partnerskap, och vad som har getts."), Day) { Shape = "Insight" },
        new("partnerskap-jsonld", "Partnerskap", "/partnerskap/{id}.jsonld", GraphJsonLd.MediaType, Wording.Key("Ett partnerskap med schema.org:s ord."), []),
        new("partnerskap-andringar", "Partnerskap", "/partnerskap/{id}.atom", Atom, Wording.Key("Ändringar av ett partnerskap som flöde."), Pages),
        new("forslag", "Partnerskap", "/sok/forslag", "application/x-suggestions+json", Wording.Key("Förslag medan någon skriver sökord (OpenSearch): ordet, förslagen, deras slag och adresser."), ["q"]) { Shape = "Suggestions" },
        .. Forms("organisationer", "Organisationer", "/organisationer", Wording.Key("Organisationerna"), ListKeys, "Page"),
        new("organisationer-json-en", "Organisationer", "/organisationer/{id}.json", Json, Wording.Key("En organisation och dess partnerskap."), Day) { Shape = "Record" },
        new("organisationer-jsonld", "Organisationer", "/organisationer/{id}.jsonld", GraphJsonLd.MediaType, Wording.Key("En organisation med schema.org:s ord, med organisationsnummer som SE-ON."), []),
        new("organisationer-andringar", "Organisationer", "/organisationer/{id}.atom", Atom, Wording.Key("Ändringar av organisationens partnerskap som flöde."), Pages),
        .. Forms("namnder", Units, "/namnder", Wording.Key("Nämnderna och förvaltningarna"), ListKeys, "Page"),
        new("namnder-json-en", Units, "/namnder/{id}.json", Json, Wording.Key("En nämnd eller förvaltning och dess partnerskap."), Day) { Shape = "Record" },
        .. Forms("platser", "Platser", "/platser", Wording.Key("Kommunerna och regionerna"), ListKeys, "Page"),
        new("platser-json-en", "Platser", "/platser/{id}.json", Json, Wording.Key("En kommun eller region och dess partnerskap."), Day) { Shape = "Record" },
        new("platser-andringar", "Platser", "/platser/{code}.atom", Atom, Wording.Key("Ändringar av platsens partnerskap som flöde."), Pages),
        new("statistik-svg", "Statistik", "/statistik/{picture}.svg", "image/svg+xml", Wording.Key("En av statistikens bilder, av sökningens träffar den valda dagen."), PictureFeeds.Keys),
        new("statistik-csv", "Statistik", "/statistik/{picture}.csv", Csv, Wording.Key("Tabellen bakom bilden."), [.. PictureFeeds.Keys, "dialect"]),
        .. Timeline("partnerskap", "Partnerskap", "/partnerskap/{id}", Wording.Key("Ett partnerskaps perioder och uppgifter längs åren")),
        new("jamfor-csv", "Partnerskap", "/partnerskap/jamfor.csv", Csv, Wording.Key("Upp till fyra partnerskap, en rad för varje, med sökningens kolumner."), ["id", .. Day, "dialect"]),
        new("jamfor-tidslinje-svg", "Partnerskap", "/partnerskap/jamfor/tidslinje.svg", "image/svg+xml", Wording.Key("Upp till fyra partnerskap längs åren, som bild."), ["id", .. Day]),
        new("jamfor-tidslinje-csv", "Partnerskap", "/partnerskap/jamfor/tidslinje.csv", Csv, Wording.Key("Upp till fyra partnerskap längs åren, som tabell."), ["id", .. Day, "dialect"]),
        .. Timeline("organisationer", "Organisationer", "/organisationer/{id}", Wording.Key("En organisations partnerskap längs åren")),
        .. Timeline("platser", "Platser", "/platser/{code}", Wording.Key("Partnerskapen på en plats längs åren")),
        .. Forms("andringar", "Ändringar", "/andringar", Wording.Key("Ändringarna"), ChangeQuery.Keys, "Page"),
        new("andringar-atom", "Ändringar", "/andringar.atom", Atom, Wording.Key("Ändringsloggen som flöde."), Without(ChangeQuery.Keys, "dialect")),
        new("rattelser-atom", "Ändringar", "/rattelser.atom", Atom, Wording.Key("Beslut om rättelser som flöde, även avslag."), []) { TakesVersion = false },
        new("version", Whole, "/data/version.json", Json, Wording.Key("Version, dag, antal rader och kontrollsummor. För den som frågar ofta om något är nytt."), []) { Shape = "Version" },
        new("versioner", Whole, "/data/versioner.json", Json, Wording.Key("Alla versioner som går att citera."), []) { Shape = "Versions", TakesVersion = false },
        new("datapackage", Whole, "/data/datapackage.json", Json, Wording.Key("Tabellernas beskrivning (Data Package 2.0)."), []) { Shape = "DataPackage" },
        new("zip", Whole, "/data/iop.zip", "application/zip", Wording.Key("Alla tabeller, beskrivningar och licens i en fil."), []),
        new("sqlite", Whole, "/data/iop.sqlite", "application/vnd.sqlite3", Wording.Key("Alla tabeller som SQLite-databas."), []),
        new("tabell", Whole, "/data/{table}.csv", Csv, Wording.Key("En tabell, byte för byte som den förseglades."), []),
        new("tabell-metadata", Whole, "/data/{table}.csv-metadata.json", Csvw.MediaType, Wording.Key("En tabells kolumner (CSV on the Web)."), []),
        new("tabeller-metadata", Whole, "/data/csv-metadata.json", Csvw.MediaType, Wording.Key("Alla tabellers kolumner med referenser mellan dem (CSV on the Web)."), []),
        new("sidtext", Whole, "/data/pages/{slug}.md", Markdown, Wording.Key("En av registrets texter i Markdown, byte för byte som den förseglades."), []),
        new("sidtext-en", Whole, "/data/pages/en/{slug}.md", Markdown, Wording.Key("En av registrets texter på engelska i Markdown, byte för byte som den förseglades."), []),
        new("insynstext", Whole, "/data/disclosures/{id}/{area}.md", Markdown, Wording.Key("Ett svar om insyn i Markdown, byte för byte som det förseglades."), []),
        new("skillnad", Whole, "/data/skillnad.csv", Csv, Wording.Key("Rader och celler som skiljer två versioner."), VersionPair.Keys) { TakesVersion = false },
        new("citera", Whole, "/data/citera.bib", "application/x-bibtex", Wording.Key("Hänvisning till en sökning, eller till ett partnerskap med id."), ["id", .. Shared]),
        new("dcat", Catalogues, "/data/dcat.rdf", RdfXml.MediaType, Wording.Key("Katalogen enligt DCAT-AP-SE."), []),
        new("dcat-datasets", Catalogues, "/datasets/dcat", RdfXml.MediaType, Wording.Key("Samma katalog, på adressen som portaler provar först."), []),
        new("dcat-jsonld", Catalogues, "/data/dcat.jsonld", GraphJsonLd.MediaType, Wording.Key("Samma katalog som JSON-LD."), []),
        new("dataset-jsonld", Catalogues, "/data/dataset.jsonld", GraphJsonLd.MediaType, Wording.Key("Datamängden med schema.org:s ord."), []),
        new("sitemap", Catalogues, "/sitemap.xml", "application/xml", Wording.Key("Alla sidor som sökmotorer ska känna till."), []),
        new("opensearch", Catalogues, "/opensearch.xml", "application/opensearchdescription+xml", Wording.Key("Sökningens beskrivning för webbläsare (OpenSearch)."), []),
        new("halsa-live", Running, "/halsa/live", Json, Wording.Key("Svarar så länge servern lever."), []) { TakesVersion = false },
        new("halsa-redo", Running, "/halsa/redo", Json, Wording.Key("Vilken version som visas, och vad som inte är som det ska."), []) { TakesVersion = false },
        new("openapi", Running, OpenApiDocument.Address, Json, Wording.Key("Den här beskrivningen."), []),
    ];

    private static IEnumerable<Operation> Timeline(string id, string group, string path, string what) =>
    [
        new(id + "-tidslinje-svg", group, path + "/tidslinje.svg", "image/svg+xml", what, Day) { Form = Wording.Key(", som bild.") },
        new(id + "-tidslinje-csv", group, path + "/tidslinje.csv", Csv, what, [.. Day, "dialect"]) { Form = Wording.Key(", som tabell.") },
    ];

    private static IEnumerable<Operation> Forms(string id, string group, string path, string what, ImmutableArray<string> keys, string shape) =>
    [
        new(id + "-json", group, path + ".json", Json, what, Without(keys, "dialect")) { Shape = shape, Form = Wording.Key(", i sidor. Link-huvudet leder till nästa och föregående.") },
        new(id + "-jsonl", group, path + ".jsonl", JsonLines, what, Without(keys, "dialect")) { Form = Wording.Key(", alla, ett objekt per rad.") },
        new(id + "-csv", group, path + ".csv", Csv, what, keys) { Form = Wording.Key(", alla, en rad för varje.") },
        new(id + "-xlsx", group, path + ".xlsx", Excel, what, Without(keys, "dialect")) { Form = Wording.Key(", alla, som Excelfil med ordlista.") },
    ];

    private static ImmutableArray<string> Without(ImmutableArray<string> keys, string key) => keys.Remove(key);
}
