using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

/// <summary>The folders of trust.md, row 7, and more of their kind.</summary>
internal static class BrokenFolders
{
    private const string Id = SmallFolder.PartnershipId;

    private static readonly string BigCell = new('a', 10 * 1024 * 1024);

    private static readonly BrokenFolder[] Form =
    [
        new("untouched", _ => { }),
        new("byte order mark", folder => Each(folder, bytes => [.. Encoding.UTF8.Preamble, .. bytes])),
        new("CRLF", folder => Each(folder, text => text.Replace("\n", "\r\n"))),
        new("semicolons", folder => Each(folder, text => text.Replace(',', ';'))),
        new("every cell quoted", folder => Each(folder, text => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"\"{line.Replace(",", "\",\"")}\"\r\n")))),
        new("no line end at the end", folder => Each(folder, text => text.TrimEnd('\n'))),
        new("blank lines first, between and last", folder => Each(folder, text => "\n" + text.Replace("\n", "\n\r\n"))),
        new("rows in another order", folder => folder.Write("places.csv", Reversed(folder.Read("places.csv")))),

        new("CR", folder => folder.Write("periods.csv", folder.Read("periods.csv").Replace('\n', '\r')), "periods.csv|1||source_ref"),
        new("one CR", folder => folder.Replace("places.csv", "Stockholms län\n", "Stockholms län\r"), "places.csv|2|county_name|Stockholms län"),
        new("latin-1", folder => folder.Write("places.csv", Encoding.Latin1.GetBytes(folder.Read("places.csv"))), "places.csv|2||0xE4"),
        new("latin-1 after a byte order mark", folder => folder.Write("sources.csv", [.. Encoding.UTF8.Preamble, .. Encoding.Latin1.GetBytes(folder.Read("sources.csv").Replace("Utgivaren", "Förlaget"))]), "sources.csv|2||0xF6"),
        new("cut in the middle of a character", folder => folder.Write("places.csv", [.. Encoding.UTF8.GetBytes(folder.Read("places.csv")), 0xC3]), "places.csv|5||0xC3"),
        new("UTF-16 with mark", folder => folder.Write("units.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(folder.Read("units.csv"))]), "units.csv|1||"),
        new("UTF-16 without mark", folder => folder.Write("units.csv", Encoding.BigEndianUnicode.GetBytes(folder.Read("units.csv"))), "units.csv|1||"),
        new("NUL", folder => folder.Replace("sources.csv", "Utgivaren", "Utgi\0varen"), "sources.csv|2|publisher|Utgi\0varen"),
        new("10 MB cell", folder => folder.Replace("sources.csv", "Utgivaren", BigCell), $"sources.csv|2|publisher|{BigCell}"),
        new("unclosed quote", folder => folder.Replace("places.csv", ",Göteborg,", ",\"Göteborg,"), "places.csv|4|name|\"Göteborg,municipality,14,Västra Götalands län"),
        new("unclosed quote that meets another", folder => { folder.Replace("places.csv", ",Stockholm,", ",\"Stockholm,"); folder.Replace("places.csv", ",Göteborg,", ",\"Göteborg\","); }, "places.csv|2|name|\"Stockholm,municipality,01,Stockholms län"),
        new("quote in the middle of a cell", folder => folder.Replace("places.csv", ",Göteborg,", ",Göte\"borg\","), "places.csv|4|name|Göte\"borg\",municipality,14,Västra Götalands län"),
        new("text after a closing quote", folder => folder.Replace("places.csv", ",Göteborg,", ",\"Göte\"borg,"), "places.csv|4|name|\"Göte\"borg,municipality,14,Västra Götalands län"),
        new("line break in a cell", folder => { folder.Replace("places.csv", ",Stockholm,", ",\"Stock\nholm\","); folder.Replace("places.csv", "1480,", "148,"); }, "places.csv|2|name|Stock\nholm", "places.csv|5|code|148"),
        new("a cell too few", folder => folder.Replace("units.csv", ",committee,,", ",committee,"), "units.csv|2||"),
        new("a cell too many", folder => folder.Replace("units.csv", ",committee,,", ",committee,,,"), "units.csv|2||"),
        new("empty file", folder => folder.Write("terms.csv", ""), "terms.csv|||"),
        new("only a byte order mark", folder => folder.Write("terms.csv", Encoding.UTF8.Preamble.ToArray()), "terms.csv|||"),
        new("only line ends", folder => folder.Write("terms.csv", "\r\n\n"), "terms.csv|||"),
        new("missing file", folder => folder.Delete("redirects.csv"), "redirects.csv|||"),
        new("a folder in a file's place", folder => { folder.Delete("redirects.csv"); Directory.CreateDirectory(folder.FullPath("redirects.csv")); }, "redirects.csv|||"),
        new("1 M rows", folder => folder.Write("redirects.csv", "old_id,new_id\n" + Numbered(1_000_000, number => $"gammal-{number},{Id}\n")), "redirects.csv|250002||"),
        new("one fault on every row", folder => folder.Write("redirects.csv", "old_id,new_id\n" + Numbered(3_000, number => $"G{number},{Id}\n")),
            [.. Enumerable.Range(0, 1_000).Select(number => $"redirects.csv|{number + 2}|old_id|G{number}"), "redirects.csv|1002||"]),
    ];

    private static readonly BrokenFolder[] Columns =
    [
        new("missing column", folder => folder.Write("redirects.csv", "old_id\n"), "redirects.csv|1|new_id|"),
        new("extra column", folder => folder.Write("redirects.csv", "old_id,new_id,varför\n"), "redirects.csv|1|varför|"),
        new("misspelt column", folder => folder.Write("redirects.csv", "old_id,newid\n"), "redirects.csv|1|new_id|", "redirects.csv|1|newid|"),
        new("columns in another order", folder => folder.Write("redirects.csv", "\n\nnew_id,old_id\n"), "redirects.csv|3||"),
        new("column twice", folder => folder.Write("redirects.csv", "old_id,new_id,new_id\n"), "redirects.csv|1|new_id|"),
    ];

    private static readonly BrokenFolder[] Cells =
    [
        new("180 for 0180", folder => folder.Replace("places.csv", "0180,", "180,"), "places.csv|2|code|180"),
        new("digits of another script", folder => folder.Replace("places.csv", "0180,", "٠١٨٠,"), "places.csv|2|code|٠١٨٠"),
        new("organisation number in another script", folder => folder.Replace("organisations.csv", "802426-1268", "８０２４２６-１２６８"), "organisations.csv|2|org_number|８０２４２６-１２６８"),
        new("180 as a place", folder => folder.Replace("partnerships.csv", ",1480,", ",180,"), "partnerships.csv|2|place_codes|180"),
        new("2024-02-30", folder => folder.Replace("periods.csv", "2022-12-31", "2024-02-30"), "periods.csv|2|end|2024-02-30"),
        new("a date with slashes", folder => folder.Replace("periods.csv", ",2022,", ",2022/01/01,"), "periods.csv|2|start|2022/01/01"),
        new("2023-02-29 as a day", folder => folder.Replace("observations.csv", "2023-04-01", "2023-02-29"), "observations.csv|2|observed_on|2023-02-29"),
        new("a day of year 223", folder => folder.Replace("observations.csv", "2023-04-01", "0223-04-01"), "observations.csv|2|observed_on|0223-04-01"),
        new("a position that is no number", folder => folder.Replace("parties.csv", $"{Id},2,", $"{Id},två,"), "parties.csv|3|position|två"),
        new("a negative position", folder => folder.Replace("parties.csv", $"{Id},2,", $"{Id},-2,"), "parties.csv|3|position|-2"),
        new("unknown choice", folder => folder.Replace("parties.csv", ",civil,", ",idéburen,"), "parties.csv|2|role|idéburen"),
        new("a choice with a capital", folder => folder.Replace("parties.csv", ",civil,", ",Civil,"), "parties.csv|2|role|Civil"),
        new("blank required cell", folder => folder.Replace("sources.csv", "Utgivaren", ""), "sources.csv|2|publisher|"),
        new("no place", folder => folder.Replace("partnerships.csv", ",1480,", ",,"), "partnerships.csv|2|place_codes|"),
        new("an id with capitals and å", folder => folder.Replace("focus_areas.csv", "halsa,", "Hälsa,"), "focus_areas.csv|3|id|Hälsa"),
        new("an address that is none", folder => folder.Replace("sources.csv", ",report,,,", ",report,,javascript:alert(1),"), "sources.csv|2|url|javascript:alert(1)"),
        new("list with an empty part", folder => folder.Replace("partnerships.csv", "bostad|halsa", "bostad||halsa"), "partnerships.csv|2|focus_areas|bostad||halsa"),
        new("list with blanks", folder => folder.Replace("partnerships.csv", "bostad|halsa", "bostad | halsa"), "partnerships.csv|2|focus_areas|bostad | halsa"),
        new("list with the same twice", folder => folder.Replace("partnerships.csv", "bostad|halsa", "bostad|bostad"), "partnerships.csv|2|focus_areas|bostad|bostad"),
        new("NFD å", folder => folder.Replace("sources.csv", "Utgivaren", "Fo\u0308rlaget"), "sources.csv|2|publisher|Fo\u0308rlaget"),
        new("bidi mark", folder => folder.Replace("sources.csv", "Utgivaren", "Utgi\u202Evaren"), "sources.csv|2|publisher|Utgi\u202Evaren"),
        new("zero-width character", folder => folder.Replace("sources.csv", "Utgivaren", "Utgi\u200Bvaren"), "sources.csv|2|publisher|Utgi\u200Bvaren"),
        new("soft hyphen", folder => folder.Replace("sources.csv", "Utgivaren", "Utgi\u00ADvaren"), "sources.csv|2|publisher|Utgi\u00ADvaren"),
        new("invisible tag beyond the first plane", folder => folder.Replace("sources.csv", "Utgivaren", "Utgivaren\U000E0041"), "sources.csv|2|publisher|Utgivaren\U000E0041"),
        new("replacement character", folder => folder.Replace("sources.csv", "Utgivaren", "F\uFFFDrlaget"), "sources.csv|2|publisher|F\uFFFDrlaget"),
        new("blanks around", folder => folder.Replace("sources.csv", "Utgivaren", " Utgivaren"), "sources.csv|2|publisher| Utgivaren"),
        new("tab", folder => folder.Replace("sources.csv", "Utgivaren", "Utgi\tvaren"), "sources.csv|2|publisher|Utgi\tvaren"),
    ];

    public static IEnumerable<BrokenFolder> All => [.. Form, .. Columns, .. Cells, .. BrokenRules.All];

    private static void Each(SmallFolder folder, Func<byte[], byte[]> change)
    {
        foreach (var table in Schema.Tables)
            folder.Write(table.FileName, change(File.ReadAllBytes(folder.FullPath(table.FileName))));
    }

    private static void Each(SmallFolder folder, Func<string, string> change) =>
        Each(folder, bytes => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes))));

    private static string Reversed(string csv) =>
        string.Concat(csv.TrimEnd('\n').Split('\n') is [var header, .. var rows] ? rows.Reverse().Prepend(header).Select(line => line + "\n") : []);

    private static string Numbered(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}
