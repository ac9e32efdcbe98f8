using System.Globalization;
using System.Text.RegularExpressions;
using IopRegistry.Search;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>What things are called on the Swedish pages.</summary>
public static partial class Words
{
    public static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static readonly StringComparer Alphabet = StringComparer.Create(Swedish, ignoreCase: true);

    /// <summary>For lists of names: case, accents and dots over letters do not matter, so "orebro" finds Örebro.</summary>
    public static bool Contains(string text, string part) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
        text, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    /// <summary>"1 april 2023".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", Swedish);

    /// <summary>A sentence cut at the days in it, which are written as in the data.</summary>
    public static IEnumerable<(string Text, bool IsDay)> Days(string sentence) =>
        Day().Split(sentence).Where(part => part.Length > 0).Select(part => (part, Day().IsMatch(part)));

    [GeneratedRegex(@"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")]
    private static partial Regex Day();

    public static string Of(long number) => number.ToString("N0", Swedish);

    public static string Rows(int count) => count == 1 ? "1 rad" : $"{Of(count)} rader";

    public static string Size(long bytes) => bytes < 1000 ? $"{bytes} byte" : $"{(bytes / 1000.0).ToString("N0", Swedish)} kB";

    public static string Of(OrganisationKind? kind) => kind switch
    {
        OrganisationKind.Association => "Förening",
        OrganisationKind.Foundation => "Stiftelse",
        OrganisationKind.Faith => "Trossamfund eller församling",
        OrganisationKind.Cooperative => "Kooperativ",
        OrganisationKind.Company => "Företag",
        OrganisationKind.MunicipalCompany => "Kommunalt bolag",
        OrganisationKind.StudyAssociation => "Studieförbund",
        OrganisationKind.Network => "Nätverk",
        OrganisationKind.Municipality => "Kommun",
        OrganisationKind.Region => "Region",
        _ => "Organisationsform inte känd",
    };

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Committee => "Nämnd",
        UnitKind.Administration => "Förvaltning",
        UnitKind.District => "Stadsdel eller stadsområde",
        UnitKind.Department => "Avdelning eller enhet",
        _ => "Annan del av organisationen",
    };

    public static string Of(PeriodKind kind) => kind switch
    {
        PeriodKind.Initial => "Första perioden",
        PeriodKind.Extension => "Förlängning",
        PeriodKind.Renewal => "Nytt avtal",
        _ => "Möjlig förlängning",
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Report => "Rapport",
        SourceKind.Agreement => "Överenskommelse",
        SourceKind.Statement => "Yttrande",
        SourceKind.WebPage => "Webbsida",
        _ => "Rättelse",
    };

    public static string Of(ChangeKind kind) => kind == ChangeKind.World ? "Något hände" : "Registret fick veta";

    public static string Of(SortOrder order, bool hasWords) => order switch
    {
        SortOrder.Title => "Titel A–Ö",
        SortOrder.Start => "Senast började först",
        SortOrder.End => "Slutar tidigast först",
        SortOrder.Updated => "Senast ändrad i registret",
        _ => hasWords ? "Bäst träff först" : "Pågående först",
    };

    /// <summary>A period's end as people say it; the three meanings stay apart.</summary>
    public static string Of(PeriodEnd end) => end switch
    {
        { IsOpen: true } => "tills vidare",
        { Date: { } date } => date.ToString(),
        _ => "inte känt",
    };

    /// <summary>When a partnership runs, in one line.</summary>
    public static string Of(Timeline timeline) => (timeline.FirstStart, timeline.LatestEnd) switch
    {
        (null, { IsUnknown: true }) => "Period inte känd",
        (null, { IsOpen: true }) => "Tills vidare, start inte känd",
        (null, var end) => $"Till {end}, start inte känd",
        ({ } start, { IsOpen: true }) => $"Från {start} tills vidare",
        ({ } start, { IsUnknown: true }) => $"Från {start}, slut inte känt",
        ({ } start, { Date: { } end }) when start == end => $"{start}",
        ({ } start, var end) => $"{start}–{end}",
    };
}
