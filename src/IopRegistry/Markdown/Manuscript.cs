namespace IopRegistry.Markdown;

/// <summary>Markdown to be rendered, and where it will stand.</summary>
/// <param name="File">The path in the data folder, for faults.</param>
/// <param name="FirstLine">The line of the file that the text begins on, counted from 1.</param>
/// <param name="IdPrefix">Keeps the ids apart where several texts stand on one page; empty for a page of its own.</param>
/// <param name="HeadingShift">How many levels the headings go down: a text within a page's section has 2.</param>
internal sealed record Manuscript(string File, int FirstLine, string Text, string IdPrefix = "", int HeadingShift = 0)
{
    public bool IsEnglish => File.StartsWith("pages/en/", StringComparison.Ordinal);
}
