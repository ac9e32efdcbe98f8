namespace IopRegistry.Publishing;

/// <summary>What the data may be used for; the addresses exactly as portals compare them.</summary>
public static class Licence
{
    public const string Id = "CC-BY-4.0";

    /// <summary>As DCAT-AP-SE has it: http, with a trailing slash.</summary>
    public const string Iri = "http://creativecommons.org/licenses/by/4.0/";

    public const string ShortName = "CC BY 4.0";

    public const string Name = "Creative Commons Erkännande 4.0 Internationell (CC BY 4.0)";

    /// <summary>For people and for everyone who does not compare letter by letter.</summary>
    public const string Url = "https://creativecommons.org/licenses/by/4.0/";

    public const string Page = "https://creativecommons.org/licenses/by/4.0/deed.sv";

    /// <summary>The catalogue's own description of the data is free of conditions, as DCAT-AP-SE demands.</summary>
    public const string CatalogueIri = "http://creativecommons.org/publicdomain/zero/1.0/";
}
