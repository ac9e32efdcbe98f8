namespace IopRegistry.Insight;

/// <summary>The words for the areas, states and grounds of public insight.</summary>
public static class InsightText
{
    public static string Name(DisclosureArea area) => area switch
    {
        DisclosureArea.Quality => "Verksamhetens kvalitet",
        DisclosureArea.Deviations => "Avvikelser i verksamheten",
        DisclosureArea.Staff => "Personalen och dess villkor",
        DisclosureArea.Economy => "Ekonomin",
        _ => "Ägarförhållanden och företrädare",
    };
}
