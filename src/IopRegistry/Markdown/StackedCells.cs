using AngleSharp.Dom;

namespace IopRegistry.Markdown;

/// <summary>What a cell is called where a narrow screen shows a table's rows as stacks, without their head.</summary>
internal static class StackedCells
{
    /// <returns>Null for a row's first cell, which is its name, and where cell or column has no words.</returns>
    public static string? LabelOf(IElement element)
    {
        if (element is not { LocalName: "td", ParentElement: { ParentElement.LocalName: "tbody" } row } || string.IsNullOrWhiteSpace(element.TextContent))
            return null;
        var column = row.Children.Index(element);
        var head = row.Closest("table")?.QuerySelector("thead tr")?.Children.ElementAtOrDefault(column)?.TextContent.Trim();
        return column == 0 || string.IsNullOrEmpty(head) ? null : head;
    }
}
