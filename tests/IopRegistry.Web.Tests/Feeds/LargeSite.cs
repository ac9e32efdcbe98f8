using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using IopRegistry.Curation;
using IopRegistry.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>The site over as many generated partnerships as asked for; organisations, places and sources are the real ones.</summary>
public sealed class LargeSite(int count) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton(provider => new LiveRegistry(DataFolder.FindAbove(AppContext.BaseDirectory)!, Generate())));
    }

    private Registry Generate()
    {
        var real = DataFolder.FindAbove(AppContext.BaseDirectory)!;
        var generated = new Dictionary<string, string>
        {
            ["partnerships.csv"] = Table("partnerships", Partnership),
            ["parties.csv"] = Table("parties", id => $"{id},1,civil,{Organisation(id)},,,,Förening {id},,{Source}\n{id},2,public,goteborgs-stad,,,,Göteborgs Stad,,{Source}"),
            ["periods.csv"] = Table("periods", id => $"{id},1,initial,{Year(id)}-01-01,{Year(id) + 2}-12-31,,{Source}"),
            ["observations.csv"] = Table("observations", id => $"{id},2023-04-01,active,,{Source}"),
            ["changes.csv"] = Table("changes", id => $"{Number(id)},2026-11-21,{id},partnerships,,,,knowledge,Första inläsningen av källan.,famna-fremia-2023,"),
        };
        // What the real tables say of partnerships that are not here.
        foreach (var table in Schema.Tables.Where(table => table.Columns.Any(column => column.References == "partnerships")))
            generated.TryAdd(table.FileName, Header(table));
        var loaded = DataFolder.Build(
            path => generated.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : path.StartsWith("disclosures/", StringComparison.Ordinal) ? null : real.ReadFile(path),
            new DataVersion("2026-11-21-generat0", new DateOnly(2026, 11, 21)),
            FrozenDictionary<string, byte[]>.Empty);
        return loaded.Registry ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults.Take(5)));
    }

    private const string Source = "famna-fremia-2023,3.1.1 rad 1";

    private static string Partnership(string id) =>
        $"{id},\"Verksamhet {id}, åäö – Förening\",Activity {id} – Association,\"Föreningen och staden driver mötesplats {id} för unga, med stöd och råd. Staden ger lokal och bidrag.\","
        + $"The association and the city run meeting place {id} for young people.,barn-unga,unga,,1480,,,unclear,,,{Source}";

    private static string Organisation(string id) => Number(id) % 2 == 0 ? "bracke-diakoni" : "abf";

    private static int Year(string id) => 2016 + Number(id) % 10;

    private static int Number(string id) => int.Parse(id[1..], CultureInfo.InvariantCulture);

    private static string Header(TableSchema table) => string.Join(',', table.Columns.Select(column => column.Name)) + "\n";

    private string Table(string name, Func<string, string> row)
    {
        var text = new StringBuilder(Header(Schema.Get(name)));
        for (var i = 1; i <= count; i++)
            text.Append(row($"p{i:000000}")).Append('\n');
        return text.ToString();
    }
}
