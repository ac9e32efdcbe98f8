namespace IopRegistry.Web.Data;

/// <summary>Who answers for the registry and where to reach them, as catalogues and references tell it.</summary>
/// <param name="OrgNumber">Ten digits; null until configured.</param>
public sealed record Publisher(string Name, string NameEn, string? OrgNumber, string ContactName, string ContactEmail, string Type)
{
    public const string Placeholder = "Utgivare inte angiven";

    private const string PlaceholderEn = "Publisher not configured";

    private const string PlaceholderEmail = "utgivare-inte-angiven@example.invalid";

    private const string NonProfit = "http://purl.org/adms/publishertype/NonProfitOrganisation";

    /// <summary>Null until configured, so that no reference names a publisher that is none.</summary>
    public string? Named(bool inEnglish) => Name == Placeholder ? null : inEnglish ? NameEn : Name;

    /// <summary>Null until configured, so that no page leads to an address that does not exist.</summary>
    public string? ReachableMail => ContactEmail == PlaceholderEmail ? null : ContactEmail;

    public bool HasOrgNumber => OrgNumber is not null;

    /// <summary>What catalogues would publish wrongly, until it is configured.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            if (Name == Placeholder)
                yield return "Site:Publisher är inte satt: katalogen (/data/dcat.rdf) och hänvisningar har ingen utgivare.";
            if (!HasOrgNumber)
                yield return "Site:PublisherOrgNumber är inte satt eller är inget organisationsnummer (NNNNNN-NNNN): dataportal.se kan inte knyta katalogen till en organisation.";
            if (ReachableMail is null)
                yield return "Site:ContactEmail är inte satt: katalogen har ingen kontaktadress.";
        }
    }

    public static Publisher Of(IConfiguration configuration)
    {
        var name = configuration["Site:Publisher"] is { Length: > 0 } given ? given : Placeholder;
        return new Publisher(
            name,
            configuration["Site:PublisherEn"] ?? (name == Placeholder ? PlaceholderEn : name),
            Digits(configuration["Site:PublisherOrgNumber"]),
            configuration["Site:ContactName"] ?? "IOP-registret, redaktionen",
            configuration["Site:ContactEmail"] ?? PlaceholderEmail,
            configuration["Site:PublisherType"] ?? NonProfit);
    }

    private static string? Digits(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 10 && IopRegistry.OrgNumber.Flaw($"{digits[..6]}-{digits[6..]}") is null ? digits : null;
    }
}
