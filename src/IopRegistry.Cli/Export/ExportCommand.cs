using System.CommandLine;
using System.Text.Json;
using IopRegistry.Curation;

namespace IopRegistry.Cli.Export;

/// <summary><c>iop export-site</c>: a copy of the running site that plain nginx can serve alone.</summary>
internal sealed class ExportCommand : Command
{
    private const string Search = "/partnerskap";

    private readonly Option<string> _from = new("--from") { Description = "Adressen där webbplatsen svarar, till exempel http://localhost:5000.", HelpName = "adress", DefaultValueFactory = _ => "http://localhost:5000" };

    private readonly Option<string> _to = new("--to") { Description = "Mappen som kopian skrivs i, till exempel /srv/iop/kopia.", HelpName = "mapp", DefaultValueFactory = _ => "" };

    private readonly TimeProvider _clock;

    public ExportCommand(TimeProvider clock)
        : base("export-site", "Spara en kopia av webbplatsen som en webbserver kan visa utan registret. Körs varje natt.")
    {
        _clock = clock;
        Options.Add(_from);
        Options.Add(_to);
        SetAction((parsed, _) => Run(parsed.GetValue(_from)!, parsed.GetValue(_to)!, parsed.InvocationConfiguration));
    }

    private async Task<int> Run(string from, string to, InvocationConfiguration console)
    {
        if (to.Length == 0)
            return Refuse(console, "Ange mappen som kopian skrivs i: --to <mapp>.");
        if (WebAddress.Parse(from) is not { } address)
            return Refuse(console, $"'{from}' är ingen adress; skriv till exempel --from http://localhost:5000.");
        var folder = new ExportFolder(to);
        if (folder.Flaw() is { } flaw)
            return Refuse(console, flaw);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var site = new HttpClient(handler) { BaseAddress = address };
        try
        {
            return await Copy(site, folder, console);
        }
        catch (Exception down) when (down is HttpRequestException or TaskCanceledException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Refuse(console, $"{from} svarar inte som registret ({down.Message}). Kopian är kvar som den var. Kontrollera adressen, starta webbplatsen och kör igen.");
        }
    }

    private async Task<int> Copy(HttpClient site, ExportFolder folder, InvocationConfiguration console)
    {
        var day = Stockholm.Today(_clock);
        // Asked for before anything is written: where the site is down the copy stays untouched.
        var partnerships = await Partnerships(site);
        folder.Begin();
        var crawl = new Crawl(site);
        await foreach (var fetched in crawl.All())
        {
            if (fetched.Path is Search or "/en" + Search)
                StaticPage.ListInsteadOfSearch(fetched.Page!, partnerships);
            folder.Write(ExportedFile.Of(fetched.Path), fetched.Page is { } page ? StaticPage.Of(page, day) : fetched.Bytes);
        }

        if (crawl.Broken.Count > 0)
            return Refuse(console, $"Kopian är kvar som den var, eftersom dessa adresser inte svarade: {string.Join(", ", crawl.Broken.Take(10))}.");
        folder.Finish();
        console.Output.WriteLine($"{folder.Count} filer, {partnerships.Count} partnerskap.");
        if (crawl.Dead.Count > 0)
            console.Output.WriteLine($"Länkar på webbplatsen som inte leder någonstans: {string.Join(", ", crawl.Dead)}.");
        return 0;
    }

    private static async Task<List<JsonElement>> Partnerships(HttpClient site)
    {
        var all = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            using var json = JsonDocument.Parse(await site.GetStringAsync(new Uri($"{Search}.json?size=100&sort=title&page={page}", UriKind.Relative)));
            all.AddRange(json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone()));
            if (all.Count >= json.RootElement.GetProperty("total").GetInt32() || json.RootElement.GetProperty("items").GetArrayLength() == 0)
                return all;
        }
    }

    private static int Refuse(InvocationConfiguration console, string why)
    {
        console.Error.WriteLine(why);
        return 1;
    }
}
