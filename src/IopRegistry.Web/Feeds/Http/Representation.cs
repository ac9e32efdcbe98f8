using System.Buffers;
using System.IO.Pipelines;

namespace IopRegistry.Web.Feeds.Http;

/// <summary>One form of an answer: its type and how its bytes are written. Nothing is computed until it is sent.</summary>
internal sealed record Representation(string ContentType, Func<PipeWriter, CancellationToken, Task> Write)
{
    /// <summary>Titles, sentences and headings of every feed.</summary>
    public const string Language = "sv";

    /// <summary>With its ending; null where the answer is read on the spot rather than saved.</summary>
    public string? FileName { get; init; }

    /// <summary>False for what is compressed already.</summary>
    public bool IsCompressible { get; init; } = true;

    /// <summary>Addresses beside this one, by relation (<c>next</c>, <c>prev</c> …), for the <c>Link</c> header.</summary>
    public Func<IEnumerable<Link>> Links { get; init; } = () => [];

    /// <summary>What the configuration puts into the bytes, such as the publisher's name.</summary>
    public string Configured { get; init; } = "";

    /// <summary>A small answer made whole before its first byte, so that a fault in it is an error and not half a body.</summary>
    public static Representation Whole(string contentType, Func<byte[]> bytes) => new(contentType, (output, _) =>
    {
        output.Write(bytes());
        return Task.CompletedTask;
    });
}

/// <param name="Address">Absolute, and already escaped for an address.</param>
internal sealed record Link(string Relation, string Address, string? Type = null)
{
    public override string ToString() => $"<{Address}>; rel=\"{Relation}\"{(Type is null ? "" : $"; type=\"{Type}\"")}";
}
