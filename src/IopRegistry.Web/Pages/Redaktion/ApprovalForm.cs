using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Curation;
using IopRegistry.Insight;
using IopRegistry.Web.Pages.Rattelser;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>What the editor is about to decide, as typed.</summary>
public sealed record ApprovalForm(long Version, ImmutableArray<RowEdit> Rows, CorrectionSource Source, ChangeKind ChangeKind, string Reason, string Words)
{
    /// <summary>A merger of two of the largest records has every cell of their rows in it.</summary>
    public const int LargestBody = 512 * 1024;

    /// <summary>Before the editor has touched anything: the draft, and the source as the sender tells it.</summary>
    public static ApprovalForm Of(Registry registry, Correction correction, Correction? undone, DateOnly today) => new(
        correction.Version,
        correction.Edits ?? DraftOf(registry, correction, undone, today),
        correction.Source ?? SourceOf(correction, today),
        correction.ChangeKind is { } kind ? Enum.Parse<ChangeKind>(kind) : KindOf(correction.Kind),
        correction.Reason ?? ReasonOf(correction), "");

    /// <summary>What the proposal becomes by itself.</summary>
    public static ImmutableArray<RowEdit> DraftOf(Registry registry, Correction correction, Correction? undone, DateOnly today) =>
        undone is null ? new Draft(registry, correction, today).Edits() : Undoing.Edits(undone);

    public static ApprovalForm Read(IFormCollection form, Registry registry, DateOnly today)
    {
        // What the editor took from someone else's decision goes before her own.
        string? Typed(string name) => CitizenText.Clean(form.ContainsKey(name + Merge.Suffix) ? form[name + Merge.Suffix] : form[name]);
        return new ApprovalForm(
            long.TryParse(form["version"], out var version) ? version : 0, EditRows.Read(form, registry, today),
            new CorrectionSource(Typed("kalla.id"), Typed("kalla.titel") ?? "", Typed("kalla.utgivare") ?? "", Typed("kalla.kort") ?? "", Typed("kalla.url"), Typed("kalla.datum")),
            Typed("slag") == "World" ? ChangeKind.World : ChangeKind.Knowledge, Typed("skal") ?? "", Typed("ord") ?? "");
    }

    public Correction On(Correction correction) => correction with
    {
        // A source the registry has already stands in the rows, too.
        Edits = Source.Id is { } id ? [.. Rows.Select(row => row.Cells.GetValueOrDefault("source_id") == correction.OwnSourceId ? row with { Cells = row.Cells.SetItem("source_id", id) } : row)] : Rows,
        Source = Source,
        ChangeKind = ChangeKind.ToString(),
        Reason = Reason.Length > 0 ? Reason : "–",
    };

    /// <summary>What keeps the words to the sender, or to everyone, from being sent.</summary>
    public ImmutableArray<string> WordFaults(bool isQuestion) => Words.Length == 0
        ? [isQuestion ? "Skriv frågan." : "Skriv varför förslaget avslås. Avsändaren och alla andra kan läsa skälet."]
        : Words.Length > FormField.LongestLongText ? [$"Texten är {Words.Length} tecken lång. Korta ner den till högst {FormField.LongestLongText}."]
        : [.. PrivacyChecks.Flaws(Words).Select(personal => $"{personal} Ta bort den: registret har inga uppgifter om enskilda personer.")];

    private static CorrectionSource SourceOf(Correction correction, DateOnly today)
    {
        var proposal = correction.Proposal;
        var link = proposal.SourceUrl is { } url ? WebAddress.Parse(url) : null;
        var title = proposal.SourceText ?? (link is not null ? $"Sidan {link.Host}{link.AbsolutePath}" : proposal.NoSource is not null ? "Uppgift utan handling" : "Begäran till redaktionen");
        var publisher = link?.Host ?? (correction.Kind is CorrectionKind.Undo or CorrectionKind.Removal or CorrectionKind.Duplicate ? "IOP-registrets redaktion" : "Ej angiven");
        return new CorrectionSource(null, title, publisher, $"rättelse {today.ToIso()}", proposal.SourceUrl, null);
    }

    private static ChangeKind KindOf(CorrectionKind kind) => kind is CorrectionKind.Ended or CorrectionKind.Extended ? ChangeKind.World : ChangeKind.Knowledge;

    private static string ReasonOf(Correction correction) => correction.Kind switch
    {
        CorrectionKind.Ended => "Partnerskapet har avslutats enligt källan.",
        CorrectionKind.Extended => "Partnerskapet har förlängts enligt källan.",
        CorrectionKind.StillTrue => "Uppgifterna är bekräftade.",
        CorrectionKind.NewPartnership => "Nytt partnerskap enligt källan.",
        CorrectionKind.Duplicate => "Posten var en dubblett.",
        CorrectionKind.Removal => "Uppgift om en person.",
        CorrectionKind.Undo => "Återtagen rättelse.",
        _ => "Rättad enligt källan.",
    };
}
