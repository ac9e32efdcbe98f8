using System.Globalization;
using System.Text;
using IopRegistry.Curation;
using IopRegistry.Web.Tests.Feeds;

namespace IopRegistry.Benchmarks.Http;

/// <summary>
/// Tables of made-up partnerships spread as real ones are: words as in a language, few places and organisations with many
/// partnerships and many with few, periods over twenty years. The same for the same count.
/// </summary>
internal sealed class SpreadTables
{
    private const int OrganisationCount = 5_000;
    private const string Source = "famna-fremia-2023,3.1.1 rad 1";

    private readonly Random _random = new(20260401);
    private readonly Words _words;
    private readonly Rows _real;
    private readonly List<Place> _municipalities;

    public SpreadTables(Rows real)
    {
        _words = new(_random);
        _real = real;
        _municipalities = [.. real.Places.Where(place => place.Kind == PlaceKind.Municipality)];
    }

    /// <summary>By file name; a table that is not here stays as it is.</summary>
    public Dictionary<string, string> Of(int count)
    {
        var tables = GeneratedTables.Of(0);
        var organisations = new StringBuilder(File("organisations"));
        for (var i = 0; i < OrganisationCount; i++)
            organisations.Append(CultureInfo.InvariantCulture, $"forening-{i},{Capital(Text(2, 2))} {i},association,,,,,,\n");
        tables["organisations.csv"] = organisations.ToString();
        var (partnerships, parties, periods, observations, changes) = (Begun("partnerships"), Begun("parties"), Begun("periods"), Begun("observations"), Begun("changes"));
        for (var i = 1; i <= count; i++)
        {
            var id = GeneratedTables.IdOf(i);
            partnerships.Append(Partnership(id));
            parties.Append(Parties(id));
            periods.Append(Periods(id));
            changes.Append(CultureInfo.InvariantCulture, $"{i},2026-11-21,{id},partnerships,,,,knowledge,Första inläsningen av källan.,famna-fremia-2023,\n");
            observations.Append(_random.Next(3) > 0 ? $"{id},2023-04-01,active,,{Source}\n" : "");
        }
        foreach (var (name, text) in new[] { ("partnerships", partnerships), ("parties", parties), ("periods", periods), ("observations", observations), ("changes", changes) })
            tables[name + ".csv"] = text.ToString();
        return tables;

        StringBuilder Begun(string table) => new(tables[table + ".csv"]);
    }

    private string Partnership(string id)
    {
        var focus = string.Join('|', Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => Pick(_real.FocusAreas).Id).Distinct());
        return $"{id},{Capital(Text(3, 6))},{Capital(Text(3, 6))},{Capital(Text(10, 25))}.,{Capital(Text(10, 25))}.,{focus},{Text(1, 2)},,{Skewed(_municipalities).Code},,,unclear,,,{Source}\n";
    }

    private string Parties(string id)
    {
        var unit = Skewed(_real.Units);
        return $"{id},1,civil,forening-{(int)(OrganisationCount * Math.Pow(_random.NextDouble(), 2))},,,,Föreningen,,{Source}\n{id},2,public,{unit.OrganisationId},{unit.Id},,,{unit.Name.Replace(",", "", StringComparison.Ordinal)},,{Source}\n";
    }

    /// <summary>One in ten has none, one in four goes on until further notice, one in three is extended.</summary>
    private string Periods(string id)
    {
        if (_random.Next(10) == 0)
            return "";
        var (from, years) = (new DateOnly(2006 + _random.Next(20), 1 + _random.Next(12), 1), 1 + _random.Next(4));
        if (_random.Next(4) == 0)
            return $"{id},1,initial,{from:yyyy-MM-dd},..,,{Source}\n";
        var to = from.AddYears(years).AddDays(-1);
        var extended = _random.Next(3) == 0 ? $"{id},2,extension,,{to.AddYears(1):yyyy-MM-dd},,{Source}\n" : "";
        return $"{id},1,initial,{from:yyyy-MM-dd},{to:yyyy-MM-dd},,{Source}\n{extended}";
    }

    private string File(string table) => System.IO.File.ReadAllText(Path.Combine(DataFolder.FindAbove(AppContext.BaseDirectory)!.Path, table + ".csv"));

    private string Text(int least, int most) => string.Join(' ', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => _words.Next(_random)));

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private T Skewed<T>(IReadOnlyList<T> from) => from[(int)(from.Count * Math.Pow(_random.NextDouble(), 2))];
}
