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

    private static readonly ImmutableArray<string> Shared = [.. QueryReader.Keys.Where(key => key != QueryReader.Version)];
    private static readonly ImmutableArray<string> ListKeys = ["q", "asof", "page", "size", "dialect"];
    private static readonly ImmutableArray<string> Day = ["asof"];
    private static readonly ImmutableArray<string> Pages = ["page", "size"];

    public static ImmutableArray<Operation> All { get; } =
    [
        .. Forms("partnerskap", "Partnerskap", "/partnerskap", "Partnerskapen som svarar mot sökningen", Shared, "PartnershipPage"),
        new("partnerskap-atom", "Partnerskap", "/partnerskap.atom", Atom, "Sökningen som flöde, senast ändrade först.", Shared),
        new("partnerskap-ics", "Partnerskap", "/partnerskap.ics", Calendar, "Kalender med de dagar då perioder slutar, för sökningens partnerskap.", Shared),
        new("partnerskap-json-en", "Partnerskap", "/partnerskap/{id}.json", Json, "Ett partnerskap.", Day) { Shape = "Partnership" },
        new("partnerskap-insyn", "Partnerskap", "/partnerskap/{id}/insyn.json", Json, "Vilken insyn som kan begäras i ett partnerskap, och vad som har getts.", Day) { Shape = "Insight" },
        new("partnerskap-jsonld", "Partnerskap", "/partnerskap/{id}.jsonld", GraphJsonLd.MediaType, "Ett partnerskap med schema.org:s ord.", []),
        new("partnerskap-andringar", "Partnerskap", "/partnerskap/{id}.atom", Atom, "Ändringar av ett partnerskap som flöde.", Pages),
        new("forslag", "Partnerskap", "/sok/forslag", "application/x-suggestions+json", "Förslag medan någon skriver sökord (OpenSearch): ordet, förslagen, deras slag och adresser.", ["q"]) { Shape = "Suggestions" },
        .. Forms("organisationer", "Organisationer", "/organisationer", "Organisationerna", ListKeys, "Page"),
        new("organisationer-json-en", "Organisationer", "/organisationer/{id}.json", Json, "En organisation och dess partnerskap.", Day) { Shape = "Record" },
        new("organisationer-jsonld", "Organisationer", "/organisationer/{id}.jsonld", GraphJsonLd.MediaType, "En organisation med schema.org:s ord, med organisationsnummer som SE-ON.", []),
        new("organisationer-andringar", "Organisationer", "/organisationer/{id}.atom", Atom, "Ändringar av organisationens partnerskap som flöde.", Pages),
        .. Forms("namnder", "Nämnder och förvaltningar", "/namnder", "Nämnderna och förvaltningarna", ListKeys, "Page"),
        new("namnder-json-en", "Nämnder och förvaltningar", "/namnder/{id}.json", Json, "En nämnd eller förvaltning och dess partnerskap.", Day) { Shape = "Record" },
        .. Forms("platser", "Platser", "/platser", "Kommunerna och regionerna", ListKeys, "Page"),
        new("platser-json-en", "Platser", "/platser/{id}.json", Json, "En kommun eller region och dess partnerskap.", Day) { Shape = "Record" },
        new("platser-andringar", "Platser", "/platser/{code}.atom", Atom, "Ändringar av platsens partnerskap som flöde.", Pages),
        new("statistik-svg", "Statistik", "/statistik/{picture}.svg", "image/svg+xml", "En av statistikens bilder, av sökningens träffar den valda dagen.", PictureFeeds.Keys),
        new("statistik-csv", "Statistik", "/statistik/{picture}.csv", Csv, "Tabellen bakom bilden.", [.. PictureFeeds.Keys, "dialect"]),
        .. Forms("andringar", "Ändringar", "/andringar", "Ändringsloggen", ChangeQuery.Keys, "Page"),
        new("andringar-atom", "Ändringar", "/andringar.atom", Atom, "Ändringsloggen som flöde.", ChangeQuery.Keys),
        new("rattelser-atom", "Ändringar", "/rattelser.atom", Atom, "Beslut om rättelser som flöde, även avslag.", []) { TakesVersion = false },
        new("version", "Hela registret", "/data/version.json", Json, "Version, dag, antal rader och kontrollsummor. För den som frågar ofta om något är nytt.", []) { Shape = "Version" },
        new("versioner", "Hela registret", "/data/versioner.json", Json, "Alla versioner som går att citera.", []) { Shape = "Versions", TakesVersion = false },
        new("datapackage", "Hela registret", "/data/datapackage.json", Json, "Tabellernas beskrivning (Data Package 2.0).", []) { Shape = "DataPackage" },
        new("zip", "Hela registret", "/data/iop.zip", "application/zip", "Alla tabeller, beskrivningar och licens i en fil.", []),
        new("sqlite", "Hela registret", "/data/iop.sqlite", "application/vnd.sqlite3", "Alla tabeller som SQLite-databas.", []),
        new("tabell", "Hela registret", "/data/{table}.csv", Csv, "En tabell, byte för byte som den förseglades.", []),
        new("tabell-metadata", "Hela registret", "/data/{table}.csv-metadata.json", Csvw.MediaType, "En tabells kolumner (CSV on the Web).", []),
        new("tabeller-metadata", "Hela registret", "/data/csv-metadata.json", Csvw.MediaType, "Alla tabellers kolumner med referenser mellan dem (CSV on the Web).", []),
        new("sidtext", "Hela registret", "/data/pages/{slug}.md", Markdown, "En av registrets texter i Markdown, byte för byte som den förseglades.", []),
        new("insynstext", "Hela registret", "/data/disclosures/{id}/{area}.md", Markdown, "Ett svar om insyn i Markdown, byte för byte som det förseglades.", []),
        new("skillnad", "Hela registret", "/data/skillnad.csv", Csv, "Rader och celler som skiljer två versioner.", VersionPair.Keys) { TakesVersion = false },
        new("citera", "Hela registret", "/data/citera.bib", "application/x-bibtex", "Hänvisning till en sökning, eller till ett partnerskap med id.", ["id", .. Shared]),
        new("dcat", "Kataloger", "/data/dcat.rdf", RdfXml.MediaType, "Katalogen enligt DCAT-AP-SE.", []),
        new("dcat-datasets", "Kataloger", "/datasets/dcat", RdfXml.MediaType, "Samma katalog, på adressen som portaler provar först.", []),
        new("dcat-jsonld", "Kataloger", "/data/dcat.jsonld", GraphJsonLd.MediaType, "Samma katalog som JSON-LD.", []),
        new("dataset-jsonld", "Kataloger", "/data/dataset.jsonld", GraphJsonLd.MediaType, "Datamängden med schema.org:s ord.", []),
        new("sitemap", "Kataloger", "/sitemap.xml", "application/xml", "Alla sidor som sökmotorer ska känna till.", []),
        new("opensearch", "Kataloger", "/opensearch.xml", "application/opensearchdescription+xml", "Sökningens beskrivning för webbläsare (OpenSearch).", []),
        new("halsa-live", "Drift", "/halsa/live", Json, "Svarar så länge servern lever.", []) { TakesVersion = false },
        new("halsa-redo", "Drift", "/halsa/redo", Json, "Vilken version som visas, och vad som inte är som det ska.", []) { TakesVersion = false },
        new("openapi", "Drift", OpenApiDocument.Address, Json, "Den här beskrivningen.", []),
    ];

    private static IEnumerable<Operation> Forms(string id, string group, string path, string what, ImmutableArray<string> keys, string shape) =>
    [
        new(id + "-json", group, path + ".json", Json, what + ", i sidor. Link-huvudet leder till nästa och föregående.", Without(keys, "dialect")) { Shape = shape },
        new(id + "-jsonl", group, path + ".jsonl", JsonLines, what + ", alla, ett objekt per rad.", Without(keys, "dialect")),
        new(id + "-csv", group, path + ".csv", Csv, what + ", alla, en rad för varje.", keys),
        new(id + "-xlsx", group, path + ".xlsx", Excel, what + ", alla, som Excelfil med ordlista.", Without(keys, "dialect")),
    ];

    private static ImmutableArray<string> Without(ImmutableArray<string> keys, string key) => keys.Remove(key);
}
