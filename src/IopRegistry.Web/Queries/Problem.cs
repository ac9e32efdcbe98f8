using IopRegistry.Search;
using IopRegistry.Web.OpenData;

namespace IopRegistry.Web.Queries;

/// <summary>Problem details (RFC 9457) for programs. The title is constant per type; the detail is for this request.</summary>
internal static class Problem
{
    public static IResult Of(int status) => status switch
    {
        404 => Build(404, "not-found", "Adressen finns inte", null),
        405 => Build(405, "method-not-allowed", "Adressen tar inte emot metoden", "Allow säger vilka metoder som går."),
        410 => Build(410, "withdrawn", "Uppgiften är borttagen", null),
        429 => Build(429, "too-many-requests", "För många anrop", "Vänta den tid som Retry-After anger."),
        503 => Build(503, "unavailable", "Registret kan inte svara just nu", "Vänta den tid som Retry-After anger, eller en minut om den saknas."),
        >= 500 => Build(status, "internal-error", "Registret kunde inte svara", "Försök igen om en stund."),
        _ => Build(status, "refused", "Anropet kan inte besvaras", null),
    };

    /// <summary>Nothing has that id; said back so that a program that asks for many knows which.</summary>
    public static IResult NotFound(string id) => Build(
        404, "not-found", "Adressen finns inte", $"Det finns inget med id {id}.", new Dictionary<string, object?> { ["id"] = id });

    /// <summary>A record that was taken away: when and on what ground, as <c>withdrawn.csv</c> has it, and never what it said.</summary>
    public static IResult Withdrawn(Withdrawal withdrawal) => Build(
        410, "withdrawn", "Uppgiften är borttagen", $"Borttagen {withdrawal.WithdrawnOn.ToIso()}. Grund: {withdrawal.Ground}",
        new Dictionary<string, object?> { ["id"] = withdrawal.Id, ["withdrawn_on"] = withdrawal.WithdrawnOn, ["ground"] = withdrawal.Ground });

    /// <summary>A query that was refused, with what is wrong by parameter.</summary>
    public static IResult BadQuery(IReadOnlyCollection<QueryFault> faults) => Build(
        400, "bad-query", "Frågan kan inte besvaras",
        string.Join(' ', faults.Select(fault => $"{fault.Parameter}={fault.Value}: {fault.Problem} Åtgärd: {fault.Remedy}")),
        new Dictionary<string, object?>
        {
            ["errors"] = faults.GroupBy(fault => fault.Parameter).ToDictionary(
                group => group.Key, group => group.Select(fault => new { value = fault.Value, problem = fault.Problem, remedy = fault.Remedy })),
        });

    /// <summary>A version that was never here or is not kept, with the one sealed nearest to it.</summary>
    public static IResult UnknownVersion(MissingVersion missing, string root) => Build(
        410, "unknown-version", "Versionen finns inte kvar",
        $"Version {missing.Name} finns inte bland de sparade. Närmast är {missing.Nearest.Id}; alla står på {root}/data/versioner.",
        new Dictionary<string, object?>
        {
            ["nearest"] = new { version = missing.Nearest.Id, date = missing.Nearest.SealedOn, url = root + missing.Address },
        });

    private static IResult Build(int status, string type, string title, string? detail, IDictionary<string, object?>? more = null) =>
        TypedResults.Problem(detail: detail, statusCode: status, title: title, type: $"/om/api#{type}", extensions: more);
}
