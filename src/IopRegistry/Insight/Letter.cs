using System.Collections.Immutable;

namespace IopRegistry.Insight;

/// <summary>What a citizen wants to see.</summary>
/// <param name="WantsAgreement">The agreement itself, with annexes and decisions.</param>
/// <param name="Question">Her own words, already cleaned; null where she has none.</param>
/// <param name="WantsReuse">Ask under öppna data-lagen as well, for data to use anew.</param>
/// <param name="PageAddress">The partnership's page, for the reader of the letter.</param>
public sealed record LetterRequest(
    Partnership Partnership, StatusOnDay Status, LetterRecipient Recipient, bool WantsAgreement, ImmutableArray<DisclosureArea> Areas,
    string? Question, bool WantsReuse, string PageAddress)
{
    public bool AsksForSomething => WantsAgreement || !Areas.IsEmpty || Question is not null;
}

/// <param name="Heading">Null in the part that opens the letter.</param>
/// <param name="Items">A list after the paragraphs; numbered where the answer will refer to it.</param>
public sealed record LetterPart(string? Heading, ImmutableArray<string> Paragraphs, ImmutableArray<string> Items, bool IsNumbered = false);

/// <summary>A request for public documents, ready to send.</summary>
public sealed record Letter(LetterRecipient Recipient, DateOnly Day, string Subject, ImmutableArray<LetterPart> Parts)
{
    public const string Greeting = "Med vänlig hälsning";

    /// <summary>For the sender to fill in: the registry asks for no name or address, and TF 2:18 lets her leave them out.</summary>
    public const string Sender = "Namn (frivilligt):\nSvaret skickas till (e-post eller postadress):";

    /// <summary>One line per paragraph: mail programs and word processors break lines themselves.</summary>
    public string Text => string.Join('\n', [$"Till {string.Join("\n", Recipient.Lines)}", "", Day.ToIso(), "", Subject, "", .. Parts.SelectMany(Lines), Greeting, "", Sender, ""]);

    /// <summary>Opens a mail with the letter in it (RFC 6068, whose line ends are CRLF); null where no function's address is known.</summary>
    public string? MailAddress => Recipient.Mail is { } mail
        ? $"mailto:{mail}?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Text.ReplaceLineEndings("\r\n"))}"
        : null;

    private static IEnumerable<string> Lines(LetterPart part)
    {
        if (part.Heading is { } heading)
            yield return heading.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"));
        foreach (var paragraph in part.Paragraphs)
            yield return paragraph + "\n";
        if (part.Items.IsEmpty)
            yield break;
        for (var i = 0; i < part.Items.Length; i++)
            yield return part.IsNumbered ? $"{i + 1}. {part.Items[i]}" : $"– {part.Items[i]}";
        yield return "";
    }
}
