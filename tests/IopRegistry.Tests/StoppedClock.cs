using System.Globalization;

namespace IopRegistry.Tests;

/// <summary>A clock that shows what the test sets.</summary>
public sealed class StoppedClock(string instant) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
