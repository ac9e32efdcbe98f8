using System.Globalization;
using System.Reflection;
using IopRegistry.Search;
using IopRegistry.Web.Texts;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>What things are called on the pages; in views it is called <c>L</c>.</summary>
public sealed class Words : Wording
{
    public static new readonly Words Swedish = new("sv", CultureInfo.GetCultureInfo("sv-SE"));

    /// <summary>Nothing is read before the first English text is asked for.</summary>
    public static readonly Words English = new("en", CultureInfo.GetCultureInfo("en-GB"), typeof(Wording).Assembly, typeof(Words).Assembly);

    /// <summary>Of names, which are Swedish on every page.</summary>
    public static readonly StringComparer Alphabet = StringComparer.Create(Swedish.Culture, ignoreCase: true);

    internal Words(Words same, Func<string, string> kept) : base(same) => Kept = kept;

    private Words(string code, CultureInfo culture, params Assembly[] holders)
        : base(code, culture, holders)
    {
    }

    /// <summary>The addresses in sentences, as they are or with the day and the version of a request.</summary>
    internal Func<string, string> Kept { get; } = address => address;

    public static Words For(HttpRequest request) => Texts.English.IsAskedFor(request) ? English : Swedish;

    /// <summary>For <c>lang</c> on an element whose content is Swedish on every page; no attribute on a Swedish page.</summary>
    public string? DataLang => IsSwedish ? null : Swedish.Code;

    /// <summary>For <c>lang</c> on an element with a text of the data that exists in both languages; it may hold Swedish names.</summary>
    public string? TranslatedLang => IsSwedish ? null : Code;

    public string TitleOf(Partnership partnership) => IsSwedish ? partnership.Title : partnership.TitleEn;

    /// <summary>The title within a sentence of the page's own.</summary>
    public IHtmlContent Title(Partnership partnership) => new DataText(TitleOf(partnership), TranslatedLang);

    public string SummaryOf(Partnership partnership) => IsSwedish ? partnership.SummarySv : partnership.SummaryEn;

    /// <summary>A name, title or quotation in Swedish within a sentence of the page's own.</summary>
    public IHtmlContent Data(string? text) => new DataText(text ?? "", DataLang);

    /// <summary>A link whose label is a Swedish name.</summary>
    public IHtmlContent Link(string address, string name) => new InlineText("[{0}]({1})", [Data(name), address], this);

    /// <summary>A text with <c>[label](address)</c>, <c>**strong**</c> or <c>`code`</c> in it; arguments are encoded.</summary>
    public IHtmlContent Html(string swedish, params object?[] arguments) => new InlineText(this[swedish], arguments, this);

    /// <summary>A sentence with days as they are in the data.</summary>
    /// <param name="names">Swedish names that may stand in it.</param>
    public IHtmlContent Dated(string sentence, params ReadOnlySpan<string?> names) => DatedText.Of(sentence, names, this);

    /// <summary>What a status rests on.</summary>
    public IHtmlContent Basis(StatusOnDay status) => Dated(BasisText.Sentence(status, this), status.Report?.Source.ShortTitle, status.Span?.Period.Source.ShortTitle);

    /// <param name="said">From <see cref="Wording.Count"/>; the number is seen, the word after it only heard.</param>
    public static IHtmlContent Counted(string said) => new CountedText(said);

    /// <summary>An address within the site on a page in this language; views need it only where no link or form is written.</summary>
    public string Address(string address) => IsSwedish ? address : Texts.English.Address(address);

    /// <summary>For lists of names: case, accents and dots over letters do not matter, so "orebro" finds Örebro.</summary>
    public static bool Contains(string text, string part) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    /// <summary>"1 april 2023".</summary>
    public string Of(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    public string Rows(int count) => Count(count, "1 rad", "{0} rader");

    public string Size(long bytes) => bytes < 1000 ? this["{0} byte", bytes].Replace(' ', '\u00a0') : $"{(bytes / 1000.0).ToString("N0", Culture)}\u00a0kB";

    public string Of(OrganisationKind? kind) => kind switch
    {
        OrganisationKind.Association => this["Förening"],
        OrganisationKind.Foundation => this["Stiftelse"],
        OrganisationKind.Faith => this["Trossamfund eller församling"],
        OrganisationKind.Cooperative => this["Kooperativ"],
        OrganisationKind.Company => this["Företag"],
        OrganisationKind.MunicipalCompany => this["Kommunalt bolag"],
        OrganisationKind.StudyAssociation => this["Studieförbund"],
        OrganisationKind.Network => this["Nätverk"],
        OrganisationKind.Municipality => this["Kommun"],
        OrganisationKind.Region => this["Region"],
        _ => this["Organisationsform inte känd"],
    };

    public string Of(FocusArea focus) => IsSwedish ? focus.NameSv : focus.NameEn;

    public string Of(UnitKind kind) => kind switch
    {
        UnitKind.Committee => this["Nämnd"],
        UnitKind.Administration => this["Förvaltning"],
        UnitKind.District => this["Stadsdel eller stadsområde"],
        UnitKind.Department => this["Avdelning eller enhet"],
        _ => this["Annan del av organisationen"],
    };

    public string Of(PeriodKind kind) => kind switch
    {
        PeriodKind.Initial => this["Första perioden"],
        PeriodKind.Extension => this["Förlängning"],
        PeriodKind.Renewal => this["Nytt avtal"],
        _ => this["Möjlig förlängning"],
    };

    public string Of(SourceKind kind) => kind switch
    {
        SourceKind.Report => this["Rapport"],
        SourceKind.Agreement => this["Överenskommelse"],
        SourceKind.Statement => this["Yttrande"],
        SourceKind.WebPage => this["Webbsida"],
        _ => this["Rättelse"],
    };

    public string Of(ChangeKind kind) => kind == ChangeKind.World ? this["Något hände"] : this["Registret fick veta"];

    public string Of(SortOrder order, bool hasWords) => order switch
    {
        SortOrder.Title => this["Titel A–Ö"],
        SortOrder.Start => this["Senast började först"],
        SortOrder.End => this["Slutar tidigast först"],
        SortOrder.Updated => this["Senast ändrad i registret"],
        _ => hasWords ? this["Bästa träffen först"] : this["Pågående först"],
    };

    /// <summary>A period's end as people say it; the three meanings stay apart.</summary>
    public string Of(PeriodEnd end) => end switch
    {
        { IsOpen: true } => this["tills vidare"],
        { Date: { } date } => date.ToString(),
        _ => this["inte känt"],
    };

    /// <summary>When a partnership runs, in one line.</summary>
    public string Of(Timeline timeline) => (timeline.Beginning, timeline.LatestEnd) switch
    {
        (null, { IsUnknown: true }) => timeline.Agreed.Any(span => span.From is not null || span.To is not null) ? this["Start och slut inte kända"] : this["Period inte känd"],
        (null, { IsOpen: true }) => this["Tills vidare, start inte känd"],
        (null, var end) => this["Till {0}, start inte känd", end],
        ({ } start, { IsOpen: true }) => this["Från {0} tills vidare", start],
        ({ } start, { IsUnknown: true }) => this["Från {0}, slut inte känt", start],
        ({ } start, { Date: { } end }) when start == end => $"{start}",
        ({ } start, var end) => $"{start}–{end}",
    };
}
