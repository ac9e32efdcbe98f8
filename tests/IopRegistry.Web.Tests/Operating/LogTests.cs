using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace IopRegistry.Web.Tests.Operating;

/// <summary>What visitors type and where they come from stays out of the log, at the levels that are on.</summary>
public sealed class LogTests
{
    private const string Secret = "bevarad-hemlighet-7431";

    [Fact]
    public async Task Neither_the_letters_text_nor_a_search_is_written_down()
    {
        var lines = new ConcurrentQueue<string>();
        using var plain = new WebApplicationFactory<Program>();
        using var site = plain.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(new Everything(lines))));
        using var client = site.CreateClient();
        using var letter = new FormUrlEncodedContent([new("avtal", "ja"), new("fraga", Secret)]);
        using var tooLarge = new FormUrlEncodedContent([new("avtal", "ja"), new("fraga", Secret + new string('x', 70_000))]);
        foreach (var body in new[] { letter, tooLarge })
            await client.PostAsync(new Uri("/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev", UriKind.Relative), body);
        foreach (var address in new[] { $"/partnerskap?q={Secret}", $"/partnerskap.json?q={Secret}&{Secret}=1", $"/{Secret}", $"/platser?q=%01{Secret}" })
            await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("127.0.0.1", StringComparison.Ordinal) || line.Contains("::1", StringComparison.Ordinal));
    }

    private sealed class Everything(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
