namespace IopRegistry.Corrections;

/// <summary>Names of the values that the other kinds ask for.</summary>
public static class AskedFor
{
    public const string EndedOn = "ended_on";
    public const string Start = "start";
    public const string End = "end";
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Place = "place";
    public const string Civil = "civil";
    public const string Public = "public";
    public const string Committee = "committee";
    public const string Focus = "focus";
    public const string AgreementUrl = "agreement_url";
    public const string SameAs = "same_as";
    public const string Where = "where";

    /// <summary>The name of the field that says something about a person; blank where the sender found it in no list.</summary>
    public const string Cell = "cell";
}
