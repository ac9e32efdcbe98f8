namespace IopRegistry.Web.Feeds.Tables;

internal enum ColumnKind
{
    Text,
    LongText,
    List,
    Number,
    Date,
    PartialDate,
    Truth,
    Address,
}

/// <summary>One published column. Header, cells, JSON field and dictionary all come from here.</summary>
/// <param name="Says">What the dictionary says of it, in Swedish.</param>
/// <param name="Value">
/// Of a row and the root of absolute addresses: a string, bool, int, <see cref="DateOnly"/>, <see cref="Edtf"/>,
/// <see cref="PeriodEnd"/>, a list of strings, or null.
/// </param>
internal sealed record Column<TRow>(string Name, ColumnKind Kind, string Says, Func<TRow, string, object?> Value);

internal static class ColumnKinds
{
    public static string Says(ColumnKind kind) => kind switch
    {
        ColumnKind.List => "lista, skild med |",
        ColumnKind.Number => "heltal",
        ColumnKind.Date => "dag, ÅÅÅÅ-MM-DD",
        ColumnKind.PartialDate => "datum så exakt som källan: ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD",
        ColumnKind.Truth => "true eller false",
        ColumnKind.Address => "webbadress",
        _ => "text",
    };
}
