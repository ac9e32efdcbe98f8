using System.Collections.Immutable;

namespace IopRegistry.Insight;

/// <summary>What the points of an agreement are called, and in which order they are read.</summary>
public static class ClauseText
{
    public const string Insight = "insyn";

    /// <summary>The points that say what the public can get to see come first.</summary>
    private static readonly ImmutableArray<(string Clause, string Name)> Known =
    [
        (Insight, Wording.Key("Allmänhetens insyn")),
        ("uppfoljning", Wording.Key("Uppföljning och redovisning")),
        ("information", Wording.Key("Information mellan parterna")),
        ("syfte", Wording.Key("Syfte")),
        ("mal", Wording.Key("Mål")),
        ("malgrupp", Wording.Key("Målgrupp")),
        ("vardegrund", Wording.Key("Värdegrund")),
        ("organisation", Wording.Key("Organisation och styrning")),
        ("ansvar", Wording.Key("Parternas ansvar")),
        ("ekonomi", Wording.Key("Ekonomi")),
        ("avtalstid", Wording.Key("Avtalstid")),
        ("ikrafttradande", Wording.Key("Ikraftträdande och undertecknande")),
        ("andring", Wording.Key("Ändringar")),
        ("uppsagning", Wording.Key("Uppsägning och upphörande")),
        ("tvist", Wording.Key("Tvist")),
        ("forsakring", Wording.Key("Försäkring")),
        ("overlatelse", Wording.Key("Överlåtelse")),
        ("force-majeure", Wording.Key("Hinder som ingen rår över (force majeure)")),
        ("spridning", Wording.Key("Spridning och marknadsföring")),
        ("tillamplig-lag", Wording.Key("Tillämplig lag")),
        ("bilagor", Wording.Key("Bilagor")),
    ];

    /// <summary>A point without a name of its own is shown as its key: <c>lokaler-hyra</c> is "Lokaler hyra".</summary>
    public static string Name(string clause, Wording words) =>
        Known.FirstOrDefault(known => known.Clause == clause).Name is { } name ? words[name] : char.ToUpperInvariant(clause[0]) + clause[1..].Replace('-', ' ');

    public static bool IsAboutInsight(string clause) => clause is Insight or "uppfoljning" or "information";

    /// <summary>Known points in reading order, the others after them.</summary>
    public static int OrderOf(string clause)
    {
        var index = Known.IndexOf(Known.FirstOrDefault(known => known.Clause == clause));
        return index < 0 ? int.MaxValue : index;
    }
}
