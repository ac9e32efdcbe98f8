using System.Text.Json;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Json;

/// <summary>One page of a table as JSON, with the other pages in the <c>Link</c> header.</summary>
internal static class JsonForm
{
    public const string Type = "application/json; charset=utf-8";

    public static FeedResult Of<TRow>(Selection<TRow> selection) => new(
        Representation.Whole(Type, () => JsonSerializer.SerializeToUtf8Bytes(Envelope(selection), FeedJson.Options)) with { Links = () => PageLinks.Of(selection) },
        selection.AboutPage);

    /// <summary>One object alone.</summary>
    public static FeedResult Of(Provenance about, Func<object> item) =>
        new(Representation.Whole(Type, () => JsonSerializer.SerializeToUtf8Bytes(item(), FeedJson.Options)), about);

    private static OrderedDictionary<string, object?> Envelope<TRow>(Selection<TRow> selection)
    {
        var envelope = new OrderedDictionary<string, object?>();
        if (selection.About.AsOf is { } asOf)
            envelope.Add("asof", asOf);
        envelope.Add("data_version", selection.About.Version.Id);
        envelope.Add("total", selection.Cut.Value.Total);
        envelope.Add("page", selection.PageNumber);
        envelope.Add("size", selection.Size);
        envelope.Add("items", selection.Cut.Value.Page.Select(row => selection.Table.Item(row, selection.About.Root)));
        foreach (var (name, value) in selection.Cut.Value.Beside)
            envelope.Add(name, value);
        return envelope;
    }
}
