namespace IopRegistry;

/// <summary>On what ground the public may ask for insight in what the civil party does.</summary>
public enum InsightBasis
{
    /// <summary>The agreement itself says so.</summary>
    Agreement,

    /// <summary>The municipality or region says that chapter 10 of kommunallagen covers it.</summary>
    Municipality,

    NotCovered,

    Unclear,
}
