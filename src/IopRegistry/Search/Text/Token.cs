using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>A word as it is compared, and where it stands in the original text.</summary>
/// <param name="Text">In lower case and NFC, without hyphens.</param>
/// <param name="Parts">How many of the words just before it this one joins; 0 for a plain word.</param>
public sealed record Token(string Text, int Start, int End, int Parts = 0)
{
    public static ImmutableArray<Token> In(string text, int most = int.MaxValue)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var reader = new TokenReader(text);
        while (tokens.Count < most && reader.Next())
        {
            tokens.Add(new(reader.Word.ToString(), reader.Start, reader.End, reader.IsJoined ? reader.ChainParts : 0));
        }
        return tokens.ToImmutable();
    }
}
