using System.Net;
using IopRegistry.Corrections;
using IopRegistry.Search;

namespace IopRegistry.Cli.Doctor;

/// <summary>The keys that the site knows, and what their values must be.</summary>
internal static class ConfigurationExam
{
    private const string Area = "konfiguration";

    private static readonly string[] Numbers =
    [
        "RateLimiting:PerSecond", "RateLimiting:Burst", "RateLimiting:AllPerSecond",
        .. typeof(InboxLimits).GetProperties().Where(limit => limit.CanWrite).Select(limit => $"Corrections:Limits:{limit.Name}"),
    ];

    /// <summary>The second is only in a build that was made with it; the site itself says so at its start.</summary>
    private static readonly string[] Engines = [new OwnEngine().Name, "Lucene"];

    private static readonly string[] Known =
    [
        "Data:Path", "State:Path", "State:KeysPath", "Site:BaseUrl", "Site:Publisher", "Site:PublisherEn", "Site:PublisherOrgNumber", "Site:PublisherType",
        "Site:ContactName", "Site:ContactEmail", "Site:SecurityContact", "Database:Provider", "Database:ConnectionString",
        "RateLimiting:Enabled", .. Numbers, "Search:Engine", "Proxy:Addresses", "Letter:RequestSite",
    ];

    public static IEnumerable<Finding> Of(Settings settings)
    {
        List<Finding> findings = [.. Unknown(settings), .. Address(settings), .. Publisher(settings), .. Proxy(settings), .. Database(settings), .. Switches(settings)];
        return findings.Count > 0 ? findings : [Finding.Fine(Area, "Alla nycklar är kända och har möjliga värden.")];
    }

    private static IEnumerable<Finding> Unknown(Settings settings) =>
        from key in settings.Keys
        where !Known.Contains(key, StringComparer.OrdinalIgnoreCase)
        let nearest = Known.MinBy(known => SwedishCommandLine.Distance(known, key))
        select new Finding(Weight.Fault, Area, $"{key} är ingen nyckel som registret läser.", $"menade du {nearest}? Rätta eller ta bort den.");

    private static IEnumerable<Finding> Address(Settings settings)
    {
        if (settings["Site:BaseUrl"] is not { } address)
            yield return new Finding(Weight.Warning, Area, "Site:BaseUrl är inte satt; adresser i kataloger och hänvisningar följer den adress som anropet hade, och vilken värd som helst godtas.", "sätt den till webbplatsens adress, till exempel https://iop.example.se.");
        else if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.AbsolutePath != "/" || uri.Query.Length > 0)
            yield return new Finding(Weight.Fault, Area, $"Site:BaseUrl är '{address}'.", "skriv schema och värd och inget mer, till exempel https://iop.example.se.");
        else if (uri.Scheme == "http" && !uri.IsLoopback)
            yield return new Finding(Weight.Warning, Area, $"Site:BaseUrl är {address}, utan kryptering.", "låt nginx ta emot https och skriv https i adressen.");
        else if (settings["AllowedHosts"] is { } hosts && hosts != "*" && !hosts.Split(';').Contains(uri.Host, StringComparer.OrdinalIgnoreCase))
            yield return new Finding(Weight.Fault, Area, $"AllowedHosts ({hosts}) saknar {uri.Host}, så registret svarar 400 på sin egen adress.", $"lägg till {uri.Host}, eller ta bort AllowedHosts.");
    }

    private static IEnumerable<Finding> Publisher(Settings settings)
    {
        foreach (var (key, use) in new[] { ("Site:Publisher", "katalogen och hänvisningar har ingen utgivare"), ("Site:PublisherOrgNumber", "dataportal.se kan inte knyta katalogen till en organisation"), ("Site:ContactEmail", "katalogen har ingen kontaktadress"), ("Site:SecurityContact", "security.txt har ingen kontakt") })
        {
            if (settings[key] is null)
                yield return new Finding(Weight.Warning, Area, $"{key} är inte satt: {use}.", "sätt den.");
        }

        if (settings["Site:PublisherOrgNumber"] is { } number && FlawOf(number) is { } flaw)
            yield return new Finding(Weight.Fault, Area, $"Site:PublisherOrgNumber är '{number}': {flaw}", "skriv NNNNNN-NNNN.");
        if (settings["Site:SecurityContact"] is { } contact && !contact.StartsWith("mailto:", StringComparison.Ordinal) && !contact.StartsWith("https:", StringComparison.Ordinal))
            yield return new Finding(Weight.Fault, Area, $"Site:SecurityContact är '{contact}'.", "börja med mailto: eller https: (RFC 9116).");
        if (settings["Letter:RequestSite"] is { } site && !(site.StartsWith("https://", StringComparison.Ordinal) && site.Contains("{body}", StringComparison.Ordinal)))
            yield return new Finding(Weight.Fault, Area, $"Letter:RequestSite är '{site}', och registret startar inte.", "skriv en https-adress med {body} där brevet ska stå, eller ta bort nyckeln.");
    }

    private static string? FlawOf(string number) => number.Length == 11 && number[6] == '-' && number.Count(char.IsAsciiDigit) == 10
        ? OrgNumber.Flaw(number)
        : "Det är inte tio siffror med bindestreck.";

    private static IEnumerable<Finding> Proxy(Settings settings)
    {
        foreach (var text in (settings["Proxy:Addresses"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IPAddress.TryParse(text, out _) && !IPNetwork.TryParse(text, out _))
                yield return new Finding(Weight.Fault, Area, $"Proxy:Addresses innehåller '{text}', och registret startar inte.", "skriv adresser eller nät med komma emellan, till exempel 127.0.0.1, 10.0.0.0/8.");
        }

        if (settings["Proxy:Addresses"] is null && settings["Site:BaseUrl"]?.StartsWith("https", StringComparison.Ordinal) == true)
            yield return new Finding(Weight.Warning, Area, "Proxy:Addresses är inte satt, men adressen är https: bakom nginx ser alla besökare ut som en enda, och gränser per besökare gäller inte.", "skriv nginx adress, oftast 127.0.0.1.");
    }

    private static IEnumerable<Finding> Database(Settings settings)
    {
        var provider = settings["Database:Provider"] ?? "Sqlite";
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase) && !provider.Equals("Postgres", StringComparison.OrdinalIgnoreCase))
            yield return new Finding(Weight.Fault, Area, $"Database:Provider är '{provider}'.", "välj Sqlite eller Postgres.");
        if (provider.Equals("Postgres", StringComparison.OrdinalIgnoreCase) && settings["Database:ConnectionString"] is null)
            yield return new Finding(Weight.Fault, Area, "Database:ConnectionString saknas.", "skriv till exempel Host=/run/postgresql;Database=iop.");
    }

    private static IEnumerable<Finding> Switches(Settings settings)
    {
        if (settings["RateLimiting:Enabled"] is { } enabled && !bool.TryParse(enabled, out _))
            yield return new Finding(Weight.Fault, Area, $"RateLimiting:Enabled är '{enabled}'.", "skriv true eller false.");
        else if (settings["RateLimiting:Enabled"] is { } off && !bool.Parse(off))
            yield return new Finding(Weight.Warning, Area, "RateLimiting:Enabled är false: inget hindrar en klient från att ta all kraft.", "ta bort nyckeln på en öppen webbplats.");
        if (settings["Search:Engine"] is { } engine && !Engines.Contains(engine))
            yield return new Finding(Weight.Fault, Area, $"Search:Engine är '{engine}', och registret startar inte.", $"välj {string.Join(" eller ", Engines)}, eller ta bort nyckeln.");
        foreach (var key in Numbers)
        {
            if (settings[key] is { } number && !(long.TryParse(number, out var value) && value > 0))
                yield return new Finding(Weight.Fault, Area, $"{key} är '{number}'.", "skriv ett heltal större än noll.");
        }
    }
}
