using System.Collections.Immutable;

namespace IopRegistry.Insight;

/// <summary>What the points of an agreement are called, and in which order they are read.</summary>
public static class ClauseText
{
    public const string Insight = "insyn";

    /// <summary>The points that say what the public can get to see come first.</summary>
    private static readonly ImmutableArray<(string Clause, string Name)> Known =
    [
        (Insight, "Allmänhetens insyn"),
        ("uppfoljning", "Uppföljning och redovisning"),
        ("information", "Information mellan parterna"),
        ("syfte", "Syfte"),
        ("mal", "Mål"),
        ("malgrupp", "Målgrupp"),
        ("vardegrund", "Värdegrund"),
        ("organisation", "Organisation och styrning"),
        ("ansvar", "Parternas ansvar"),
        ("ekonomi", "Ekonomi"),
        ("avtalstid", "Avtalstid"),
        ("ikrafttradande", "Ikraftträdande och undertecknande"),
        ("andring", "Ändringar"),
        ("uppsagning", "Uppsägning och upphörande"),
        ("tvist", "Tvist"),
        ("forsakring", "Försäkring"),
        ("overlatelse", "Överlåtelse"),
        ("force-majeure", "Hinder som ingen rår över (force majeure)"),
        ("spridning", "Spridning och marknadsföring"),
        ("tillamplig-lag", "Tillämplig lag"),
        ("bilagor", "Bilagor"),
    ];

    /// <summary>A point without a name of its own is shown as its key: <c>lokaler-hyra</c> is "Lokaler hyra".</summary>
    public static string Name(string clause) =>
        Known.FirstOrDefault(known => known.Clause == clause).Name ?? char.ToUpperInvariant(clause[0]) + clause[1..].Replace('-', ' ');

    public static bool IsAboutInsight(string clause) => clause is Insight or "uppfoljning" or "information";

    /// <summary>Known points in reading order, the others after them.</summary>
    public static int OrderOf(string clause)
    {
        var index = Known.IndexOf(Known.FirstOrDefault(known => known.Clause == clause));
        return index < 0 ? int.MaxValue : index;
    }
}
