using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>An organisation or a part of one, where a correction is about no partnership: <c>organisations/abf</c>, <c>units/boras-arbetslivsnamnden</c>.</summary>
/// <param name="Table">Where its row stands.</param>
public sealed record Body(string Table, string Id)
{
    private const string Units = "units";

    public static Body Organisation(string id) => new("organisations", id);

    public static Body Unit(string id) => new(Units, id);

    /// <returns>Null where the text names none.</returns>
    public static Body? Parse(string? subject) => subject?.Split('/', 2) is [var table, var id] && BodyChanges.IsBody(table) ? new Body(table, id) : null;

    public bool IsUnit => Table == Units;

    /// <returns>Null where there is no such row.</returns>
    public string? NameIn(Registry registry) => IsUnit ? registry.FindUnit(Id)?.Name : registry.FindOrganisation(Id)?.Name;

    public override string ToString() => $"{Table}/{Id}";
}
