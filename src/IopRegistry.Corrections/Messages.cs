using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace IopRegistry.Corrections;

internal static class Messages
{
    public static async Task<ImmutableArray<Message>> OfAsync(DbConnection connection, string correction) =>
    [
        .. (await connection.QueryAsync<(string At, long IsFromEditor, string Text)>(
            "SELECT sent_at, is_from_editor, text FROM messages WHERE correction = @correction ORDER BY number", new { correction }))
            .Select(row => new Message(row.At, row.IsFromEditor == 1, row.Text)),
    ];

    public static Task<int> AddAsync(DbTransaction write, string correction, string now, bool isFromEditor, string text) => write.Connection!.ExecuteAsync(
        "INSERT INTO messages (correction, sent_at, is_from_editor, text) VALUES (@correction, @now, @sender, @text)",
        new { correction, now, sender = isFromEditor ? 1L : 0L, text }, write);
}
