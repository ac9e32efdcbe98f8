using IopRegistry.Search;
using Npgsql;

namespace IopRegistry.Tests.Search.Text;

/// <summary>The stemmer beside the one it is an image of, over every word the data has today.</summary>
public class PostgresStemmerTests
{
    [PostgresFact]
    public async Task Every_word_of_the_data_is_stemmed_as_PostgreSQL_does()
    {
        var words = RealData.Registry.Files
            .Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal) || file.Key.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(file => Token.In(System.Text.Encoding.UTF8.GetString(file.Value)))
            .Where(token => token.Parts == 0).Select(token => token.Text)
            .Where(word => word.All(char.IsLetter)).Distinct().ToArray();
        await using var source = NpgsqlDataSource.Create(PostgresFactAttribute.ConnectionString!);
        // Of its own: the built-in dictionary drops stop words.
        await using (var create = source.CreateCommand("create text search dictionary iop_swedish (template = snowball, language = swedish)"))
            await create.ExecuteNonQueryAsync();
        await using var stem = source.CreateCommand("select word, (ts_lexize('iop_swedish', word))[1] from unnest($1) as word");
        stem.Parameters.AddWithValue(words);

        var compared = 0;
        await using var rows = await stem.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var word = rows.GetString(0);
            Assert.Equal((word, rows.GetString(1)), (word, SwedishStemmer.Stem(word)));
            compared++;
        }

        Assert.True(compared > 4_000, $"Only {compared} words were compared.");
    }
}
