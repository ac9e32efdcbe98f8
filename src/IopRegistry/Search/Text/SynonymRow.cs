using System.Collections.Immutable;

namespace IopRegistry.Search;

public enum SynonymDirection
{
    /// <summary>Each of the words finds all the others.</summary>
    Both,

    /// <summary>The term finds its equivalents; they do not find it.</summary>
    To,
}

public sealed record SynonymRow(string Term, ImmutableArray<string> Equivalents, SynonymDirection Direction);
