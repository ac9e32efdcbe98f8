using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>
/// Which partnership succeeds which once two records of one partnership are one: what led to the record that goes leads
/// to the kept one, and the kept one succeeds what the other did.
/// </summary>
/// <param name="Edits">The links that are other than before, in the table of partnerships.</param>
/// <param name="Lost">The links that cannot stand any more, each in a sentence that says why, in Swedish.</param>
public sealed record Succession(ImmutableArray<RowEdit> Edits, ImmutableArray<string> Lost)
{
    private const string Column = "succeeds";

    /// <param name="links">By id what it succeeds; blank or missing where it succeeds nothing.</param>
    public static Succession AfterMerger(IReadOnlyDictionary<string, string> links, string goneId, string keptId)
    {
        var (edits, lost) = (ImmutableArray.CreateBuilder<RowEdit>(), ImmutableArray.CreateBuilder<string>());
        var after = links.Where(link => link.Key != goneId).ToDictionary(link => link.Key, link => link.Value);
        void Change(string id, string now)
        {
            var before = links.GetValueOrDefault(id, "");
            after[id] = now;
            if (before != now)
                edits.Add(RowEdit.Change("partnerships", id, Column, before, now));
        }

        Change(keptId, OfKept(links, after, goneId, keptId, lost));
        foreach (var later in links.Where(link => link.Value == goneId && link.Key != keptId).Select(link => link.Key).Order(StringComparer.Ordinal))
        {
            var isCircle = Leads(after, keptId, later);
            Change(later, isCircle ? "" : keptId);
            if (isCircle)
                lost.Add($"{later} efterträdde {goneId}, men {keptId} efterträder i sin tur {later}. Länken från {later} skulle bilda en cirkel och tas bort.");
        }

        return new Succession(edits.ToImmutable(), lost.ToImmutable());
    }

    private static string OfKept(IReadOnlyDictionary<string, string> links, Dictionary<string, string> after, string goneId, string keptId, ImmutableArray<string>.Builder lost)
    {
        var (own, other) = (links.GetValueOrDefault(keptId, ""), links.GetValueOrDefault(goneId, ""));
        if (own == goneId || other == keptId)
            lost.Add($"{(own == goneId ? keptId : goneId)} efterträdde {(own == goneId ? goneId : keptId)}. En post kan inte efterträda sig själv, så den länken tas bort.");
        (own, other) = (own == goneId ? "" : own, other == keptId ? "" : other);
        if (own.Length > 0 && other.Length > 0 && own != other)
            lost.Add($"{goneId} efterträdde {other}, men {keptId} efterträder redan {own}. Länken till {other} tas bort.");
        if (own.Length > 0 || other.Length == 0)
            return own;
        if (!Leads(after, other, keptId))
            return other;
        lost.Add($"{goneId} efterträdde {other}, men {other} efterträder i sin tur {keptId}. Länken till {other} skulle bilda en cirkel och tas bort.");
        return "";
    }

    /// <summary>A folder being edited may have a circle already; each record is passed once.</summary>
    private static bool Leads(Dictionary<string, string> links, string from, string to)
    {
        var seen = new HashSet<string>();
        for (var at = from; at.Length > 0 && seen.Add(at); at = links.GetValueOrDefault(at, ""))
        {
            if (at == to)
                return true;
        }

        return false;
    }
}
