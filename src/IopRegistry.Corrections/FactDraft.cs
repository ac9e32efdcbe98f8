using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>Corrected cells, and rows that were missing.</summary>
internal sealed class FactDraft(Registry registry, Correction correction, string sourceRef)
{
    private static readonly string[] NamesOfParty = ["organisation_id", "unit_id"];

    private readonly Names _names = new(registry);

    private readonly Proposal _proposal = correction.Proposal;

    public IEnumerable<RowEdit> Edits()
    {
        var fields = CorrectableField.Of(_proposal, registry).ToDictionary(field => field.Name);
        var known = _proposal.Values.Select(value => (Field: fields.GetValueOrDefault(value.Key), value.Value)).Where(value => value.Field is not null).ToList();
        foreach (var (field, value) in known.Where(value => !value.Field!.IsNew))
            yield return RowEdit.Change(field!.Table, field.Key, field.Column, field.Before, CellOf(field, value));
        foreach (var row in known.Where(value => value.Field!.IsNew).GroupBy(value => value.Field!.Table))
            yield return Missing(row.Key, row.ToDictionary(value => value.Field!.Column, value => value.Value));
    }

    private RowEdit Missing(string table, Dictionary<string, string> written)
    {
        var partnership = registry.FindPartnership(_proposal.PartnershipId!)!;
        var cells = written.ToDictionary(cell => cell.Key, cell => _names.Cell(cell.Key, cell.Value));
        cells["partnership_id"] = partnership.Id;
        cells["source_id"] = correction.OwnSourceId;
        cells["source_ref"] = sourceRef;
        if (table == "parties")
        {
            cells["position"] = Next(partnership.Parties.Select(party => party.Position));
            cells["printed_as"] = string.Join(", ", NamesOfParty.Select(column => written.GetValueOrDefault(column, "")).Where(name => name.Length > 0));
        }

        if (table == "periods")
        {
            cells["position"] = Next(partnership.Periods.Select(period => period.Position));
            cells.TryAdd("kind", Schema.NameOf((partnership.Periods.IsEmpty ? PeriodKind.Initial : PeriodKind.Extension).ToString()));
        }

        // What tells of insight is the source of its ground.
        if (table == "terms" && _proposal.Values.ContainsKey("insight_basis"))
            cells["clause"] = "insyn";
        return RowEdit.Add(table, cells);
    }

    private string CellOf(CorrectableField field, string written) => field.IsByName ? _names.Cell(field.Column, written) : written;

    private static string Next(IEnumerable<int> positions) => (positions.DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);
}
