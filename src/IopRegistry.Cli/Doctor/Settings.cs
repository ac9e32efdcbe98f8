namespace IopRegistry.Cli.Doctor;

/// <summary>
/// The site's configuration as the service gets it: the environment file of its unit, or this process's own
/// environment, where <c>Data__Path</c> stands for <c>Data:Path</c>. Keys are case-insensitive, as there.
/// </summary>
internal sealed class Settings
{
    private static readonly string[] Sections = ["Data", "State", "Site", "Database", "RateLimiting", "Search", "Proxy", "Letter", "Corrections"];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string key] => _values.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    /// <summary>Those of the site's own sections.</summary>
    public IEnumerable<string> Keys => _values.Keys.Where(key => Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    /// <param name="file">Lines of NAME=value, as systemd's EnvironmentFile; null for the process's own environment.</param>
    public static Settings Read(string? file, System.Collections.IDictionary environment)
    {
        var settings = new Settings();
        var pairs = file is null
            ? environment.Keys.Cast<string>().Select(name => (Name: name, Value: environment[name] as string ?? ""))
            : File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or ';') && line.Contains('=', StringComparison.Ordinal))
                .Select(line => (Name: line[..line.IndexOf('=', StringComparison.Ordinal)].Trim(), Value: line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\'')));
        foreach (var (name, value) in pairs)
            settings._values[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        return settings;
    }
}
