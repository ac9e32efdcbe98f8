namespace IopRegistry.Search;

/// <summary>A partnership as it stands on the day of the query.</summary>
public sealed record Hit(Registry Registry, Partnership Partnership, StatusOnDay Status);
