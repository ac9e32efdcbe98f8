using System.Globalization;
using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>Tables of as many partnerships as asked for, by file name; the other tables are the real ones.</summary>
internal static class GeneratedTables
{
    public static Dictionary<string, string> Of(int count)
    {
        var tables = new Dictionary<string, string>
        {
            ["partnerships.csv"] = Table("partnerships", count, Partnership),
            ["parties.csv"] = Table("parties", count, id => $"{id},1,civil,{Organisation(id)},,,,Förening {id},,{Source}\n{id},2,public,goteborgs-stad,,,,Göteborgs Stad,,{Source}"),
            ["periods.csv"] = Table("periods", count, id => $"{id},1,initial,{Year(id)}-01-01,{Year(id) + 2}-12-31,,{Source}"),
            ["observations.csv"] = Table("observations", count, id => $"{id},2023-04-01,active,,{Source}"),
            ["changes.csv"] = Table("changes", count, id => $"{Number(id)},2026-11-21,{id},partnerships,,,,knowledge,Första inläsningen av källan.,famna-fremia-2023,"),
        };
        // What the real tables say of partnerships that are not here.
        foreach (var table in Schema.Tables.Where(table => table.Columns.Any(column => column.References == "partnerships")))
            tables.TryAdd(table.FileName, Header(table));
        return tables;
    }

    private const string Source = "famna-fremia-2023,3.1.1 rad 1";

    private static string Partnership(string id) =>
        $"{id},\"Verksamhet {id}, åäö – Förening\",Activity {id} – Association,\"Föreningen och staden driver mötesplats {id} för unga, med stöd och råd. Staden ger lokal och bidrag.\","
        + $"The association and the city run meeting place {id} for young people.,barn-unga,unga,,1480,,,unclear,,,{Source}";

    private static string Organisation(string id) => Number(id) % 2 == 0 ? "bracke-diakoni" : "abf";

    private static int Year(string id) => 2016 + Number(id) % 10;

    /// <summary>Beyond a million, so that no number looks like a telephone's.</summary>
    public static string IdOf(int number) => $"p{1_000_000 + number}";

    private static int Number(string id) => int.Parse(id[1..], CultureInfo.InvariantCulture) - 1_000_000;

    private static string Header(TableSchema table) => string.Join(',', table.Columns.Select(column => column.Name)) + "\n";

    private static string Table(string name, int count, Func<string, string> row)
    {
        var text = new StringBuilder(Header(Schema.Get(name)));
        for (var i = 1; i <= count; i++)
            text.Append(row(IdOf(i))).Append('\n');
        return text.ToString();
    }
}
