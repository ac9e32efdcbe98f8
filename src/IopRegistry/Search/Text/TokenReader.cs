using System.Globalization;
using System.Text;

namespace IopRegistry.Search;

/// <summary>
/// Reads the words of a text one by one: letters, marks and digits, in lower case and NFC, with their place in the
/// original. "idéburet-offentligt" gives both parts and then the whole without its hyphen; "802012-3456" is one
/// word; the ending of "IOP:er" belongs to the place but not to the word.
/// </summary>
internal sealed class TokenReader(string text)
{
    /// <summary>What is longer is cut, so that no word costs more than this.</summary>
    public const int LongestWord = 64;

    private readonly char[] _word = new char[LongestWord];
    private readonly char[] _chain = new char[LongestWord];
    private int _length, _chainLength, _chainParts, _chainStart, _at;
    private bool _chainHasLetter;

    public ReadOnlySpan<char> Word => IsJoined ? _chain.AsSpan(0, _chainLength) : _word.AsSpan(0, _length);
    public int Start { get; private set; }
    public int End { get; private set; }

    /// <summary>The word is the whole of the hyphenated parts just read.</summary>
    public bool IsJoined { get; private set; }

    /// <summary>A line break stood before the word: phrases do not reach across.</summary>
    public bool StartsLine { get; private set; }

    /// <summary>How many words were read of the hyphenated chain so far, this one included.</summary>
    public int ChainParts => _chainParts;

    public bool Next()
    {
        if (TryEndChain()) return true;
        if (!FindStart()) return false;
        ReadWord();
        JoinOrganisationNumber();
        SkipColonEnding();
        ContinueChain();
        return true;
    }

    private bool TryEndChain()
    {
        IsJoined = !IsJoined && _chainParts > 1 && !IsHyphen(_at) && _chainHasLetter;
        if (IsJoined) Start = _chainStart;
        else if (!IsHyphen(_at)) _chainParts = 0;
        return IsJoined;
    }

    private bool FindStart()
    {
        StartsLine = false;
        while (_at < text.Length && WordCharacter(_at) == 0)
        {
            StartsLine |= text[_at] == '\n';
            _at++;
        }
        Start = _at;
        return _at < text.Length;
    }

    private void ReadWord()
    {
        _length = 0;
        while (_at < text.Length)
        {
            var size = WordCharacter(_at);
            if (size > 0) Append(size);
            else if (!IsInvisible(_at) || WordCharacter(_at + 1) == 0) break;
            _at += Math.Max(size, 1);
        }
        if (_word.AsSpan(0, _length).ContainsAnyExceptInRange('\0', '\u02FF')) Compose();
        End = _at;
    }

    private void Append(int size)
    {
        if (_length + size > LongestWord) return;
        if (size == 1) _word[_length] = char.ToLowerInvariant(text[_at]);
        else text.AsSpan(_at, size).ToLowerInvariant(_word.AsSpan(_length));
        _length += size;
    }

    private void Compose()
    {
        Span<char> composed = stackalloc char[3 * LongestWord];
        if (!_word.AsSpan(0, _length).TryNormalize(composed, out var length)) return;
        _length = Math.Min(length, LongestWord);
        composed[.._length].CopyTo(_word);
    }

    private void JoinOrganisationNumber()
    {
        if (_length != 6 || !IsHyphen(_at) || End - Start != 6 || !IsNumber(Start, 6) || !IsNumber(_at + 1, 4)) return;
        if (WordCharacter(_at + 5) > 0) return;
        text.AsSpan(_at + 1, 4).CopyTo(_word.AsSpan(6));
        _length = 10;
        End = _at += 5;
    }

    private void SkipColonEnding()
    {
        if (_at >= text.Length || text[_at] != ':') return;
        var end = _at + 1;
        while (WordCharacter(end) is > 0 and var size) end += size;
        if (text.AsSpan(_at + 1, end - _at - 1) is not ("s" or "t" or "n" or "en" or "et" or "er" or "ar" or "ers" or "ens"
            or "ets" or "erna" or "arna" or "ernas" or "arnas")) return;
        End = _at = end;
    }

    private void ContinueChain()
    {
        if (_chainParts == 0)
        {
            if (!IsHyphen(_at)) return;
            (_chainLength, _chainStart, _chainHasLetter) = (0, Start, false);
        }
        var added = Math.Min(_length, LongestWord - _chainLength);
        _word.AsSpan(0, added).CopyTo(_chain.AsSpan(_chainLength));
        _chainLength += added;
        _chainHasLetter |= !IsNumber(Start, End - Start);
        _chainParts++;
    }

    private bool IsHyphen(int at) =>
        at < text.Length && text[at] is '-' or '\u2010' or '\u2011' or '/' && WordCharacter(at + 1) > 0;

    private bool IsNumber(int start, int length) =>
        start + length <= text.Length && !text.AsSpan(start, length).ContainsAnyExceptInRange('0', '9');

    /// <summary>The number of UTF-16 units of the word character at a place; 0 for anything else, lone surrogates too.</summary>
    private int WordCharacter(int at)
    {
        if (at >= text.Length) return 0;
        var c = text[at];
        if (char.IsLetterOrDigit(c)) return 1;
        if (c < 0x80) return 0;
        if (char.IsSurrogate(c)) return Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark ? 1 : 0;
    }

    // Soft hyphens, joiners and direction marks stand inside words without being seen.
    private bool IsInvisible(int at) => char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format;
}
