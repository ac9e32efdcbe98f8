using System.Globalization;
using IopRegistry.Curation;

namespace IopRegistry.Markdown;

/// <summary>The lines between two <c>---</c> at the top of a page: <c>title:</c>, <c>description:</c>, <c>slug:</c> and, where wanted, <c>updated:</c>.</summary>
/// <param name="BodyLine">The line of the file that the text after it begins on, counted from 1.</param>
internal sealed record FrontMatter(string Title, string Description, string Slug, DateOnly? UpdatedOn, int BodyLine)
{
    private const string Fence = "---";

    private static readonly string[] Required = ["title", "description", "slug"];

    /// <returns>Null with a fault for everything that is missing or wrong.</returns>
    public static FrontMatter? Read(string file, string[] lines, List<Fault> faults)
    {
        var end = lines is [Fence, ..] ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            faults.Add(new Fault(file, 1, null, null, "Sidans huvud saknas.", "börja filen med ---, raderna title:, description: och slug:, och ---."));
            return null;
        }

        var before = faults.Count;
        var values = Values(file, lines.AsSpan(1, end - 1), faults);
        foreach (var key in Required.Where(key => values.GetValueOrDefault(key) is null or ""))
            faults.Add(new Fault(file, 1, key, null, "Värdet saknas i sidans huvud.", $"skriv raden {key}: … mellan de två ---."));
        var updatedOn = UpdatedOnOf(file, values, faults);
        return faults.Count > before
            ? null
            : new FrontMatter(values["title"], values["description"], values["slug"], updatedOn, end + 2);
    }

    private static Dictionary<string, string> Values(string file, ReadOnlySpan<string> lines, List<Fault> faults)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var key = lines[i].Split(':')[0].Trim();
            var isKnown = lines[i].Contains(':') && (Required.Contains(key) || key == "updated");
            if (!isKnown || !values.TryAdd(key, lines[i][(lines[i].IndexOf(':') + 1)..].Trim()))
                faults.Add(new Fault(file, i + 2, null, lines[i], "Raden i sidans huvud är okänd eller står två gånger.", $"skriv bara {string.Join(", ", Required)} och updated, en gång var."));
        }

        return values;
    }

    private static DateOnly? UpdatedOnOf(string file, Dictionary<string, string> values, List<Fault> faults)
    {
        if (!values.TryGetValue("updated", out var text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Add(new Fault(file, 1, "updated", text, "Värdet är ingen dag.", "skriv ÅÅÅÅ-MM-DD."));
        return null;
    }
}
