using System.Collections.Immutable;
using IopRegistry.Web.Pages.Rattelser;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Corrections;

/// <summary>
/// A form that could not be taken in because the database was away, even before the page that knows it could be made. The
/// error page shows it again, so that nothing typed is lost: it is sent to the same address once more.
/// </summary>
public sealed record KeptForm(string Address, ImmutableArray<(string Name, string Value)> Fields)
{
    /// <summary>What the largest of the forms may hold.</summary>
    private const long MostBytes = 512 * 1024;

    private static readonly string[] Hidden = ["blankett", "version", "partnerskap", "gor", "rattelse", "ny-tabell", "kasta", CorrectionForm.Honeypot];

    /// <summary>What a person typed, with words for where; the rest of the form goes along unseen.</summary>
    public IEnumerable<(string Label, string Value)> Typed(Words words) => Fields.Where(one => one.Value.Length > 0 && !IsHidden(one.Name)).Select(one => (LabelOf(one.Name, words), one.Value));

    /// <returns>Null where there is no form that anybody typed a text in: passwords and codes are never shown again.</returns>
    public static async Task<KeptForm?> OfAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > MostBytes || !IsText(request.Path))
            return null;
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return new KeptForm(request.PathBase + request.Path + request.QueryString, [.. form.SelectMany(pair => pair.Value.Select(value => (pair.Key, value ?? "")))]);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static bool IsText(PathString path) => path.StartsWithSegments("/rattelser") || path.StartsWithSegments("/redaktion/arende");

    private static bool IsHidden(string name) => Hidden.Contains(name) || name.StartsWith('_') || name.StartsWith("tom:", StringComparison.Ordinal) || name.StartsWith(CorrectionForm.SeenPrefix, StringComparison.Ordinal)
        || name.EndsWith(".tabell", StringComparison.Ordinal) || name.EndsWith(".nyckel", StringComparison.Ordinal) || name.EndsWith(".slag", StringComparison.Ordinal)
        || name.Contains(".fore.", StringComparison.Ordinal);

    private static string LabelOf(string name, Words words) => name switch
    {
        "svar" => words["Ditt svar"],
        "ord" => words["Skäl till avslag, eller fråga"],
        "skal" => words["Skäl till ändringen"],
        "slag" => words["Typ av ändring"],
        "kalla" => words["Länk"],
        "hanvisning" => words["Hänvisning till en handling"],
        "utan-kalla" => words["Ingen källa? Skriv varför"],
        "kommentar" => words["Något mer"],
        "avsandare" => words["Vilken organisation skickar?"],
        _ => FieldNames.Of(name, words),
    };
}
