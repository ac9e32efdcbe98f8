using System.Globalization;

namespace IopRegistry;

public static class Days
{
    /// <summary>YYYY-MM-DD whatever the machine's language: the one way days are written in CSV, JSON and addresses.</summary>
    public static string ToIso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
