namespace IopRegistry.Search;

/// <summary>What is searched in one record, by how much a hit there says. Texts of one field stand on lines of their own.</summary>
/// <param name="Name">Title and programme.</param>
/// <param name="Party">The parties, as printed and by their names.</param>
/// <param name="Place">Place, county, committee, administration.</param>
/// <param name="Theme">Focus areas and target group.</param>
public sealed record SearchDocument(string Name, string Party, string Place, string Theme, string Summary)
{
    internal string this[Field field] => field switch
    {
        Field.Name => Name,
        Field.Theme => Theme,
        Field.Summary => Summary,
        Field.Party => Party,
        _ => Place,
    };
}
