using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What may stand in a column of fixed values, with the words that people choose by.</summary>
public static class FieldChoices
{
    public static ImmutableArray<(string Value, string Name)> Of(ColumnSchema column, Words words) => [.. column.Choices.Select(choice => (choice, Name(column, choice, words)))];

    /// <summary>The cell itself where the column has no fixed values.</summary>
    public static string Name(ColumnSchema column, string cell, Words words)
    {
        var type = Nullable.GetUnderlyingType(column.Property.PropertyType) ?? column.Property.PropertyType;
        return type.IsEnum && Enum.GetValues(type).Cast<object>().FirstOrDefault(value => Schema.NameOf(value.ToString()!) == cell) is { } known ? Name(known, words) : cell;
    }

    public static string OfArea(string cell, Words words) => Name(Schema.Of<Disclosure>().Find("area")!, cell, words);

    private static string Name(object value, Words words) => value switch
    {
        OrganisationKind kind => words.Of(kind),
        UnitKind kind => words.Of(kind),
        PeriodKind kind => words.Of(kind),
        PartyRole.Civil => words["Idéburen part"],
        PartyRole.Public => words["Offentlig part"],
        DisclosureArea area => Name(area, words),
        DisclosureStatus status => Name(status, words),
        InsightBasis basis => Name(basis, words),
        _ => value.ToString()!,
    };

    private static string Name(DisclosureArea area, Words words) => area switch
    {
        DisclosureArea.Quality => words["Verksamhetens kvalitet"],
        DisclosureArea.Deviations => words["Avvikelser i verksamheten"],
        DisclosureArea.Staff => words["Personalen och dess villkor"],
        DisclosureArea.Economy => words["Ekonomin"],
        _ => words["Ägarförhållanden och företrädare"],
    };

    private static string Name(DisclosureStatus status, Words words) => status switch
    {
        DisclosureStatus.Published => words["Publicerat"],
        DisclosureStatus.Requested => words["Begärt, svar väntas"],
        DisclosureStatus.Refused => words["Begärt, inte utlämnat"],
        DisclosureStatus.NotApplicable => words["Inte tillämpligt"],
        _ => words["Inte begärt"],
    };

    private static string Name(InsightBasis basis, Words words) => basis switch
    {
        InsightBasis.Agreement => words["Överenskommelsen har ett eget villkor om insyn"],
        InsightBasis.Municipality => words["Ja, enligt den offentliga parten"],
        InsightBasis.NotCovered => words["Nej, inte enligt källan"],
        _ => words["Oklart"],
    };
}
