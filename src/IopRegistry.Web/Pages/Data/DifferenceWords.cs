using IopRegistry.Publishing;
using IopRegistry.Web.Feeds.Changes;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Data;

/// <summary>What a difference is about, for people; programs get table, key and column in the file.</summary>
public sealed class DifferenceWords(Registry from, Registry to)
{
    private readonly ColumnTitles _titles = new(to);

    /// <summary>A partnership's title, or what another row calls itself; the key where it has no name.</summary>
    public string Subject(RowDifference row, Words words)
    {
        if (row.PartnershipId is { } id)
            return (to.FindPresent(id) ?? from.FindPartnership(id)) is { } partnership ? words.TitleOf(partnership) : id;
        var name = row.Table.Find("name") ?? row.Table.Find("name_sv") ?? row.Table.Find("short_title") ?? row.Table.Find("term");
        return name is not null && (Find(to, row) ?? Find(from, row)) is { } whole ? name.TextOf(whole) : row.Key;
    }

    /// <returns>Null for what has no page of its own.</returns>
    public string? Address(RowDifference row) => row switch
    {
        { PartnershipId: { } id } => to.FindPresent(id) is { } partnership ? $"/partnerskap/{partnership.Id}" : null,
        _ when Find(to, row) is null => null,
        { Table.Name: "organisations" } => $"/organisationer/{row.Key}",
        { Table.Name: "units" } => $"/namnder/{row.Key}",
        { Table.Name: "places" } => $"/platser/{row.Key}",
        { Table.Name: "sources" } => $"/om/metod#{row.Key}",
        _ => null,
    };

    /// <summary>"Avtalsperioder, Slut (period 2)", "Ny avtalsperiod: 2024–2026".</summary>
    public string Fact(RowDifference row)
    {
        var beside = row.PartnershipId is { } id && row.Key.StartsWith(id + "/", StringComparison.Ordinal) ? row.Key[(id.Length + 1)..] : "";
        var title = _titles.Table(row.Table.Name);
        if (row.Column is { } column)
            return $"{title}, {_titles.Field(row.Table.Name, beside.Length > 0 ? $"{beside}/{column}" : column)}";
        if (row.Logged is { Field: null } logged)
            return _titles.Row(logged);
        return beside.Length > 0 ? $"{title}, {_titles.Row(row.Table.Name, beside)}" : title;
    }

    private static object? Find(Registry registry, RowDifference row) => registry.Rows.Of(row.Table).FirstOrDefault(one => row.Table.KeyOf(one) == row.Key);
}
