using System.Text.Json;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>Draws queries of values that the data has, with some words, days and orders. The same seed draws the same.</summary>
internal sealed class RandomQuery(JsonElement facets, Random random)
{
    private static readonly string[] Words = ["barn", "stöd", "unga", "Göteborg", "bostad", "förening", "sommar jobb", "ä", "kvinnor", "finnsinte", "\"", "é & co"];

    public string Next()
    {
        var pairs = new List<string>();
        foreach (var facet in facets.EnumerateObject().Where(_ => random.Next(5) == 0))
        {
            var values = facet.Value.EnumerateArray().Select(value => value.GetProperty("value").GetString()!).ToList();
            for (var i = random.Next(1, 4); i > 0 && values.Count > 0; i--)
                pairs.Add($"{facet.Name}={Uri.EscapeDataString(values[random.Next(values.Count)])}");
        }

        Sometimes(3, () => $"q={Uri.EscapeDataString(Words[random.Next(Words.Length)])}");
        Sometimes(2, () => $"asof={Day()}");
        Sometimes(6, () => $"from={random.Next(2015, 2022)}-0{random.Next(1, 10)}-15");
        Sometimes(6, () => $"to={random.Next(2022, 2030)}");
        Sometimes(6, () => $"ends_from={random.Next(2018, 2024)}-0{random.Next(1, 10)}");
        Sometimes(6, () => $"ends_to={random.Next(2024, 2032)}");
        Sometimes(12, () => "ends_from=-");
        Sometimes(2, () => $"sort={new[] { "relevance", "title", "start", "end", "updated" }[random.Next(5)]}");
        return string.Join('&', pairs);

        void Sometimes(int outOf, Func<string> pair)
        {
            if (random.Next(outOf) == 0 && pair() is var text && !pairs.Exists(known => known.Split('=')[0] == text.Split('=')[0]))
                pairs.Add(text);
        }
    }

    private string Day() => new DateOnly(2014, 1, 1).AddDays(random.Next(6000)).ToIso();
}
