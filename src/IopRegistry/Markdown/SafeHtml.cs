using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IopRegistry.Markdown;

/// <summary>
/// Reads HTML as a browser does and writes it anew, letting through only what <see cref="HtmlAllowList"/> names. An
/// element that is not named gives way to its content; the ones whose content is no text for readers go whole.
/// Single use: it counts the ids it has given.
/// </summary>
internal sealed class SafeHtml(string idPrefix, int headingShift, bool isEnglish = false)
{
    // Beyond this a document is hostile, and a browser flattens it too (Blink: 512).
    private const int DeepestNesting = 200;

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TocEntry>.Builder _toc = ImmutableArray.CreateBuilder<TocEntry>();
    // A page of its own stands beside the layout's main element and, where it is the method's, its list of sources.
    private readonly HashSet<string> _ids = idPrefix.Length == 0 ? ["innehall", "kallorna"] : [];

    /// <summary>The first element that lay too deep to be kept; null where all were.</summary>
    public IElement? TooDeep { get; private set; }

    public RenderedText Clean(string html)
    {
        var document = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}");
        Children(document.Body!, 0);
        return new RenderedText(_html.ToString().Trim(), _toc.ToImmutable(), PlainText());
    }

    private void Children(INode parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                Write(text.Data, isCode: parent is IElement { LocalName: "code" });
            else if (node is IElement element && depth < DeepestNesting)
                Write(element, depth + 1);
            else if (node is IElement lost)
                TooDeep ??= lost;
        }
    }

    /// <param name="isCode">To be copied as it is.</param>
    private void Write(string text, bool isCode)
    {
        _html.Append(HtmlAllowList.Escape(isCode ? text : UnbrokenText.Of(text)));
        _text.Append(text);
    }

    private void Write(IElement element, int depth)
    {
        if (HtmlAllowList.IsDroppedWhole(element))
            return;
        var name = NameOf(element);
        if (!HtmlAllowList.Elements.Contains(name))
        {
            Children(element, depth);
            return;
        }

        Open(element, name);
        if (HtmlAllowList.IsVoid(name))
            return;
        var textLength = _text.Length;
        Children(element, depth);
        if (FootnoteLinks.IsBack(element))
            _html.Append(FootnoteLinks.NumberOf(element));
        // A footnote's number and the arrow back from it are no words of the page.
        if (element.ClassName is "footnote-ref" or "footnote-back-ref")
            _text.Length = textLength;
        _html.Append("</").Append(name).Append('>');
        if (name == "table")
            _html.Append("</div>");
        if (HtmlAllowList.IsBlock(name))
            _text.Append('\n');
    }

    private string NameOf(IElement element) => element.LocalName is ['h', >= '1' and <= '6'] heading
        ? $"h{Math.Clamp(heading[1] - '0' + headingShift, 2, 6)}"
        // A corner with nothing in it heads nothing.
        : element.LocalName == "th" && string.IsNullOrWhiteSpace(element.TextContent) ? "td" : element.LocalName;

    private void Open(IElement element, string name)
    {
        // A wide table scrolls in its own box, which must be within reach of a keyboard and say what it is: what its heading says.
        if (name == "table")
            OpenScroll();
        _html.Append('<').Append(name);
        if (name is ['h', >= '2' and <= '6'])
            Attribute("id", Heading(element, name[1] - '0'));
        else if (element.Id is { } id && FootnoteIds.Read(id) is { } footnote && _ids.Add(footnote))
            Attribute("id", idPrefix + footnote);
        foreach (var (attribute, value) in HtmlAllowList.Attributes(element, name, idPrefix))
            Attribute(attribute, value);
        if (FootnoteLinks.IsBack(element))
            Attribute("aria-label", FootnoteLinks.NameOf(element, isEnglish));
        _html.Append('>');
        // Not among the words for the index: they stand in the head.
        if (StackedCells.LabelOf(element) is { } label)
            _html.Append("<span class=\"stack-label\">").Append(HtmlAllowList.Escape(label)).Append(": </span>");
        // Cells and lines are words apart in the plain text.
        if (name is "td" or "th" or "br")
            _text.Append(' ');
    }

    private void OpenScroll()
    {
        _html.Append("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"");
        if (_toc.Count > 0)
            Attribute("aria-labelledby", _toc[^1].Id);
        _html.Append('>');
    }

    private string Heading(IElement element, int level)
    {
        var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var slug = Slug.Of(text);
        var id = slug;
        for (var number = 2; FootnoteIds.IsOne(id) || !_ids.Add(id); number++)
            id = $"{slug}-{number}";
        _toc.Add(new TocEntry(level, idPrefix + id, text));
        return idPrefix + id;
    }

    private void Attribute(string name, string value) =>
        _html.Append(' ').Append(name).Append("=\"").Append(HtmlAllowList.Escape(value)).Append('"');

    private string PlainText()
    {
        var lines = _text.ToString().Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }
}
