namespace IopRegistry.Cli.Doctor;

internal enum Weight
{
    Fine,

    /// <summary>Works, but not as it should be for a site that people rely on.</summary>
    Warning,

    /// <summary>The site does not start, or loses something.</summary>
    Fault,
}

/// <param name="Remedy">What to do; null where nothing is wrong.</param>
internal sealed record Finding(Weight Weight, string Area, string What, string? Remedy = null)
{
    public static Finding Fine(string area, string what) => new(Weight.Fine, area, what);

    public override string ToString()
    {
        var mark = Weight switch { Weight.Fine => "ok     ", Weight.Warning => "varning", _ => "FEL    " };
        return Remedy is null ? $"{mark}  {Area}: {What}" : $"{mark}  {Area}: {What} Åtgärd: {Remedy}";
    }
}
