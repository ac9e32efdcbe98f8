using IopRegistry.Search;
using Microsoft.Data.Sqlite;

namespace IopRegistry.Benchmarks;

/// <summary>SQLite's FTS5 in memory, given the words as our analysis writes them; facets are counted over its stream of row ids.</summary>
internal sealed class FtsIndex : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly DocumentBits _matches;
    private readonly DocumentLists _lists;
    private readonly SqliteCommand _top;
    private readonly SqliteCommand _all;

    public FtsIndex(SearchDocument[] documents)
    {
        _matches = new(documents.Length);
        _lists = new(documents.Length);
        _connection.Open();
        Run("CREATE VIRTUAL TABLE r USING fts5(name, party, place, theme, summary, content='', tokenize=\"unicode61 remove_diacritics 0\", prefix='3 4')");
        Fill(documents);
        Run("INSERT INTO r(r) VALUES('optimize')");
        _top = Command("SELECT rowid FROM r WHERE r MATCH $q ORDER BY bm25(r, 5, 3.5, 3, 2.5, 1) LIMIT 20");
        _all = Command("SELECT rowid FROM r WHERE r MATCH $q");
    }

    /// <summary>Top 20, total and facet counts, as our index gives them.</summary>
    public int Ask(Question question)
    {
        // Bound to no filters the engine orders by itself; with filters the best of what passes are found in the stream.
        var ids = Stream(_all, question.Fts);
        if (question.Facets.All(f => f.Chosen.IsEmpty)) Stream(_top, question.Fts);
        foreach (var id in ids) _matches.Add(id);
        new FacetFilter(question.Facets, within: null, _lists).Apply(_matches);
        var kept = _matches.Count();
        _matches.Clear();
        _lists.GiveBack();
        return kept;
    }

    public void Dispose()
    {
        _top.Dispose();
        _all.Dispose();
        _connection.Dispose();
    }

    private static List<int> Stream(SqliteCommand command, string text)
    {
        command.Parameters[0].Value = text;
        var ids = new List<int>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) ids.Add(reader.GetInt32(0) - 1);
        return ids;
    }

    private void Fill(SearchDocument[] documents)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO r(rowid, name, party, place, theme, summary) VALUES($id, $a, $b, $c, $d, $e)";
        foreach (var name in (string[])["$id", "$a", "$b", "$c", "$d", "$e"]) insert.Parameters.AddWithValue(name, "");
        for (var i = 0; i < documents.Length; i++)
        {
            var (name, party, place, theme, summary) = documents[i];
            object[] values = [i + 1, .. ((string[])[name, party, place, theme, summary]).Select(Analysed)];
            for (var column = 0; column < values.Length; column++) insert.Parameters[column].Value = values[column];
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>A word that nobody asks for keeps phrases from reaching across lines.</summary>
    private static string Analysed(string text) =>
        string.Join(" 0 ", text.Split('\n').Select(line => string.Join(' ', Token.In(line).Select(token => Folding.Fold(token.Text)))));

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$q", "");
        return command;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
