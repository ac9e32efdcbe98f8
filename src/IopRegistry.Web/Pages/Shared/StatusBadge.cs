using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>A status by word, shape and colour. Content and not a view of its own: a list has dozens, and a view costs more than all it writes.</summary>
internal sealed record StatusBadge(Status Status, Words Words) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var name = Curation.Schema.NameOf(Status.ToString());
        writer.Write($"<span class=\"ds-tag status status-{name}\" data-testid=\"status\" data-status=\"{name}\"><svg class=\"status-shape\" viewBox=\"0 0 16 16\" width=\"14\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">{Shape}</svg>");
        encoder.Encode(writer, BasisText.Name(Status, Words));
        writer.Write("</span>");
    }

    private string Shape => Status switch
    {
        Status.Active => "<circle cx=\"8\" cy=\"8\" r=\"7\" />",
        Status.Upcoming => "<path d=\"M3 1.5 14.5 8 3 14.5z\" />",
        Status.Unknown => "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\" stroke-dasharray=\"4.7 3.15\" />",
        Status.Expired => "<path d=\"M2 1h12L8 8zM2 15h12L8 8z\" />",
        _ => "<path d=\"M2 2h12v12H2z\" />",
    };
}
