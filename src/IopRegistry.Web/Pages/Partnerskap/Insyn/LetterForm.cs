using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Insight;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Partnerskap.Insyn;

/// <summary>What is chosen on the form, and kept in hidden fields beside the finished letter.</summary>
/// <param name="RecipientKey">Null until chosen.</param>
/// <param name="OwnRecipient">A body the citizen names, where the registry knows none.</param>
public sealed record LetterForm(
    bool WantsAgreement, ImmutableArray<DisclosureArea> Areas, string? Question, bool WantsReuse, string? RecipientKey, string? OwnRecipient)
{
    public const int LongestQuestion = 1_000;

    public const int LongestRecipient = 200;

    public static readonly LetterForm Blank = new(true, [], null, false, null, null);

    /// <returns>The form, or null with the status to answer where the body is none or more than one can hold.</returns>
    public static async Task<(LetterForm? Form, int Refusal)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return (null, StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return (Read(await request.ReadFormAsync(request.HttpContext.RequestAborted)), StatusCodes.Status200OK);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            var isTooLarge = unreadable is InvalidDataException or BadHttpRequestException { StatusCode: 413 };
            return (null, isTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }

    private static LetterForm Read(IFormCollection form) => new(
        form["avtal"] == "ja",
        [.. Enum.GetValues<DisclosureArea>().Where(area => form["omrade"].Contains(NameOf(area)))],
        CitizenText.Clean(form["fraga"]),
        form["data"] == "ja",
        form["mottagare"].FirstOrDefault(),
        CitizenText.Clean(form["namn"]));

    public static string NameOf(DisclosureArea area) => Schema.NameOf(area.ToString());

    /// <summary>The one who is chosen, or the only one there is, or the one filled in.</summary>
    public LetterRecipient? RecipientAmong(ImmutableArray<LetterRecipient> recipients) => recipients switch
    {
        [] => OwnRecipient is { } body ? LetterRecipient.FilledIn(body) : null,
        [var only] => only,
        _ => recipients.FirstOrDefault(recipient => recipient.Key == RecipientKey),
    };

    /// <summary>What must be put right before there is a letter, with the field's id.</summary>
    public IEnumerable<(string Field, string Problem)> Faults(ImmutableArray<LetterRecipient> recipients, Words words)
    {
        if (!WantsAgreement && Areas.IsEmpty && Question is null)
            yield return ("avtal", words["Välj minst en sak att begära, eller skriv en egen fråga."]);
        if (Question?.Length > LongestQuestion)
            yield return ("fraga", words["Frågan är {0} tecken. Korta den till högst {1}.", words.Of(Question.Length), words.Of(LongestQuestion)]);
        if (OwnRecipient?.Length > LongestRecipient)
            yield return ("namn", words["Namnet är {0} tecken. Korta det till högst {1}.", words.Of(OwnRecipient.Length), words.Of(LongestRecipient)]);
        else if (RecipientAmong(recipients) is null)
            yield return recipients.IsEmpty ? ("namn", words["Skriv vem brevet ska till."]) : ("mottagare-0", words["Välj vem brevet ska till."]);
    }
}
