using System.Text;

namespace IopRegistry.Search;

/// <summary>Turns a query text into clauses: first what each word is, then what else it may be called, last what it may have meant.</summary>
internal sealed class QueryBuilder(Vocabulary vocabulary, Synonyms synonyms, PlaceWords places, WordExpansion expansion, MatchKinds kinds)
{
    private readonly Meanings _meanings = new(synonyms, places, expansion, kinds);
    private readonly List<Clause> _words = [];
    private readonly List<Clause> _phrases = [];
    private readonly List<Clause> _excluded = [];

    public Query Build(QueryText text, bool isTyping)
    {
        foreach (var part in text.Parts) Add(part);
        _meanings.Add(_words);
        RescueUnmet(text.Text, isTyping);
        _meanings.AddOfCorrected(_words);
        var quiet = _words.Where(c => IsQuiet(c, text.Text, isTyping)).ToList();
        var wanted = _words.Except(quiet).SelectMany(c => c.Parts.Count > 0 ? c.Parts : [c]);
        return new([.. wanted, .. _phrases], [.. quiet], [.. _excluded], Suggestion(text.Text))
        {
            IsTakenApart = _words.Exists(c => c.Parts.Count > 0),
        };
    }

    private void Add(QueryPart part)
    {
        if (part.IsPhrase || part.IsExcluded)
        {
            (part.IsExcluded ? _excluded : _phrases).Add(Exactly(part));
            return;
        }
        var clauses = part.Tokens.Where(t => t.Parts == 0).Select(t => new Clause(t)).ToList();
        foreach (var clause in clauses.Where(c => !places.ContainsUnmet(c.Token.Text)))
        {
            expansion.AddOwn(clause, clause.Token.Text);
            foreach (var joined in part.Tokens.Where(t => t.Parts > 0)) expansion.AddInflections(clause, joined.Text);
        }
        _words.AddRange(clauses);
    }

    /// <summary>The words of a phrase or exclusion, in order, as they stand or inflected.</summary>
    private Clause Exactly(QueryPart part)
    {
        var clause = new Clause(part.Tokens[0]);
        var words = part.Tokens.Where(t => t.Parts == 0).ToList();
        if (words.Count == 1) expansion.AddInflections(clause, words[0].Text);
        else _meanings.AddPhrase(clause, words.Select(t => t.Text), 1);
        foreach (var joined in part.Tokens.Where(t => t.Parts == words.Count)) expansion.AddInflections(clause, joined.Text);
        return clause;
    }

    private void RescueUnmet(string text, bool isTyping)
    {
        for (var at = 0; at < _words.Count; at++)
        {
            var clause = _words[at];
            var word = clause.Token.Text;
            if (places.ContainsUnmet(word)) continue;
            var isLast = at == _words.Count - 1 && clause.Token.End == text.TrimEnd().Length;
            if (isLast && (isTyping || (!clause.IsMet && expansion.Correction(word) is not { Edits: 1 }))) expansion.AddPrefix(clause, word, isTyping);
            if (clause.IsMet || IsQuiet(clause, text, isTyping)) continue;
            Rescue(clause, word);
        }
    }

    private void Rescue(Clause clause, string word)
    {
        var parts = PartsOf(clause);
        if (parts.Count > 0 && parts.TrueForAll(part => part.IsMet)) clause.Parts = parts;
        else expansion.AddCompoundsWith(clause, word);
        if (clause.IsMet || clause.Parts.Count > 0) return;
        expansion.AddCorrection(clause, word);
        // The part that nothing has names the whole word among those not found.
        if (!clause.IsMet && parts.Exists(part => part.IsMet)) clause.Parts = parts;
    }

    /// <summary>While typing, "för" may become "förening"; and Vara is a place where it stands alone or is written as one.</summary>
    private bool IsQuiet(Clause clause, string text, bool isTyping) =>
        NamesPlaceBeside(clause) || (QuietWords.Contains(clause.Token.Text)
        && !(isTyping && clause == _words[^1])
        && !(places.Contains(clause.Token.Text) && (_words.Count == 1 || char.IsUpper(text[clause.Token.Start]))));

    /// <summary>"Vara kommun" asks for Vara: where that has no record, those of other municipalities are no answer.</summary>
    private bool NamesPlaceBeside(Clause clause)
    {
        var at = _words.IndexOf(clause);
        return QuietWords.IsKindOfPlace(clause.Token.Text)
            && ((at > 0 && IsUnmetPlace(_words[at - 1])) || (at + 1 < _words.Count && IsUnmetPlace(_words[at + 1])));
    }

    private bool IsUnmetPlace(Clause clause) => places.ContainsUnmet(clause.Token.Text);

    /// <summary>A compound that no record has: its parts may stand apart there, but all of them should.</summary>
    private List<Clause> PartsOf(Clause clause)
    {
        if (!kinds.HasFlag(MatchKinds.Part)) return [];
        // The first two are the whole word; parts of parts come after them.
        var parts = vocabulary.Compounds.Parts(clause.Token.Text).Take(2).Select(part => (part, Clause: new Clause(clause.Token))).ToList();
        foreach (var (part, own) in parts) expansion.AddOwn(own, part, Closeness.Part);
        return parts.ConvertAll(part => part.Clause);
    }

    /// <summary>As in running text: "Göteborg", "idrott".</summary>
    private string Spelling(string word) =>
        places.ContainsName(word) || vocabulary.IsName(word) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private string? Suggestion(string text)
    {
        var suggestion = new StringBuilder(text);
        foreach (var clause in _words.Where(c => c.Correction is not null).OrderByDescending(c => c.Token.Start))
        {
            suggestion.Remove(clause.Token.Start, clause.Token.End - clause.Token.Start).Insert(clause.Token.Start, Spelling(clause.Correction!));
        }
        return _words.Exists(c => c.Correction is not null) ? suggestion.ToString() : null;
    }
}
