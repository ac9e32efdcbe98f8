using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>Which partnership succeeds which, where a merger leaves no way to say it.</summary>
internal static class MergeWarnings
{
    public static ImmutableArray<string> Of(IEnumerable<RowEdit> rows, Registry registry)
    {
        var links = registry.Partnerships.ToDictionary(partnership => partnership.Id, partnership => partnership.Succeeds ?? "");
        return
        [
            .. from row in rows
               where row is { Table: "redirects", Kind: EditKind.Add } && links.ContainsKey(row.Key) && links.ContainsKey(row.Cells.GetValueOrDefault("new_id", ""))
               from lost in Succession.AfterMerger(links, row.Key, row.Cells["new_id"]).Lost
               select lost,
        ];
    }
}
