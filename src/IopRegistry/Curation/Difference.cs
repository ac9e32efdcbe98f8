namespace IopRegistry.Curation;

/// <summary>
/// One published fact that stands differently now: a cell, or a whole row of a published partnership (<see cref="Column"/>
/// is then null and the row's key stands in <see cref="Old"/> or <see cref="New"/>).
/// </summary>
/// <param name="Key">The row's key beside the partnership's id: <c>2</c> for its second period, empty for the partnership itself.</param>
/// <param name="Line">Null for a row that is gone.</param>
/// <param name="SourceId">The source that an added row itself names.</param>
internal sealed record Difference(
    TableSchema Table, string PartnershipId, string Key, string? Column, string? Old, string? New, int? Line, string? SourceId = null)
{
    public bool IsWholePartnership => Key.Length == 0 && Column is null;

    public bool IsNewPartnership => IsWholePartnership && Old is null;

    /// <summary>As in <see cref="Change.Field"/>.</summary>
    public string? Field => Column is null || Key.Length == 0 ? Column : $"{Key}/{Column}";

    /// <summary>Whether rows of the log tell it, in one step or several: from what was published to what stands now.</summary>
    /// <param name="redactions">Those that came with this sealing: the log does not quote what stood there.</param>
    public bool IsToldBy(IEnumerable<Change> log, IReadOnlyCollection<Redaction> redactions)
    {
        var rows = log.Where(change => change.Table == Table.Name && change.Field == Field).ToList();
        if (Column is not null)
            return rows.Count > 0 && (rows[0].Old == Old || (rows[0].Old is null && IsStruckBy(redactions))) && rows[^1].New == New;
        // There is only one partnership it can be, so that its own id need not be repeated.
        return rows.Any(change => IsWholePartnership
            ? (change.Old ?? change.New) is null || (change.Old is null) == (Old is null)
            : change.Old == Old && change.New == New);
    }

    public bool IsStruckBy(IEnumerable<Redaction> redactions) => redactions.Any(redaction => redaction.IsQuotedBy(Table.Name, PartnershipId, Field));

    public Fault ToFault() => new(Table.FileName, Line, Column, New, Problem(),
        "logga ändringen med iop seal --reason \"varför\" --kind world|knowledge --source <id> (world: något har hänt; knowledge: vi vet bättre).");

    private string Problem()
    {
        var row = Key.Length == 0 ? PartnershipId : $"{PartnershipId}/{Key}";
        return (Column, Old) switch
        {
            (null, null) => $"Raden {row} är ny, men det står inte i changes.csv.",
            (null, _) => $"Den publicerade raden {row} är borttagen, men det står inte i changes.csv.",
            _ => $"Publicerat i {row} är \"{Fault.Shown(Old ?? "")}\", och ändringen står inte i changes.csv.",
        };
    }
}
