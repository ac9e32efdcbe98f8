using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Web.Feeds.Tables;

/// <summary>What an answer rests on, said in every form of it: the data, the day and the question.</summary>
/// <param name="AsOf">The day it describes; null where no day matters.</param>
/// <param name="FollowsToday">The question named no day, so the answer may change at midnight in Sweden.</param>
/// <param name="Root">Scheme and host, without a trailing slash.</param>
/// <param name="Path">Of the form, escaped, such as <c>/partnerskap.csv</c>.</param>
/// <param name="Pairs">The question in canonical order, defaults left out.</param>
internal sealed record Provenance(
    DataVersion Version, DateOnly? AsOf, bool FollowsToday, string Root, string Path, ImmutableArray<KeyValuePair<string, string>> Pairs)
{
    public string Query => PartnershipQuery.Text(Pairs);

    public string Address => Root + Path + Query;

    /// <summary>The address with the day spelled out, so that it means the same tomorrow.</summary>
    public string Permanent => Pinned.Address;

    /// <summary>Day and version spelled out: the same rows for as long as the version is kept.</summary>
    public string Citable => Pinned.With("version", Version.Id).Address;

    private Provenance Pinned => FollowsToday && AsOf is { } day ? With("asof", day.ToIso()) : this;

    public string FileName(string name, string ending) => AsOf is { } day
        ? $"{name}-{day.ToIso()}-version-{Version.Id}{ending}"
        : $"{name}-version-{Version.Id}{ending}";

    /// <summary>The same question with one key set, or removed where the value is null.</summary>
    public Provenance With(string key, string? value) => this with
    {
        Pairs = [.. Pairs.Where(pair => pair.Key != key), .. value is null ? Enumerable.Empty<KeyValuePair<string, string>>() : [new(key, value)]],
    };
}
