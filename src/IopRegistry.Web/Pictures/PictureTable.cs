using System.Collections.Immutable;

namespace IopRegistry.Web.Pictures;

/// <summary>A column of the table behind a picture.</summary>
/// <param name="Name">In the CSV file: published and frozen.</param>
/// <param name="Title">On the page.</param>
public sealed record PictureColumn(string Name, string Title)
{
    public bool IsNumber { get; init; }

    /// <summary>Of its cells, where it may be another than the page's.</summary>
    public string? Lang { get; init; }
}

/// <param name="Value">As in the CSV file.</param>
/// <param name="Text">On the page; null where it is the same.</param>
/// <param name="Address">The search or page behind it, from the root of the site.</param>
public sealed record PictureCell(object? Value, string? Text = null, string? Address = null);

/// <summary>What a picture shows, as a table: the same numbers on the page and in the file.</summary>
public sealed record PictureTable(ImmutableArray<PictureColumn> Columns, ImmutableArray<ImmutableArray<PictureCell>> Rows)
{
    public static ImmutableArray<PictureCell> Row(params ImmutableArray<PictureCell> cells) => cells;
}
