namespace IopRegistry;

/// <summary>What the registry can say of a partnership on one day.</summary>
public enum Status
{
    /// <summary>Pågår.</summary>
    Active,

    /// <summary>Kommande.</summary>
    Upcoming,

    /// <summary>Okänt: nothing decides.</summary>
    Unknown,

    /// <summary>Perioden har löpt ut; whether it was prolonged is not known.</summary>
    Expired,

    /// <summary>Avslutat, because a source says so.</summary>
    Ended,
}
