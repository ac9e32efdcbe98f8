using System.Globalization;
using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>Finds the ids that people's names mean.</summary>
public sealed class Names(Registry registry)
{
    private static readonly string[] Authorities = [" kommun", "s kommun", " stad", "s stad"];

    /// <summary>Each name of a list as an id where exactly one thing has it; as written elsewhere, so that the check names it.</summary>
    public string Cell(string column, string written) =>
        string.Join(ColumnSchema.ListDelimiter, Read(column, written).Select(name => name.Id ?? name.Written).Distinct());

    /// <returns>The first name that means nothing, or more than one thing; null where each means one.</returns>
    public string? Unknown(string column, string written) => Read(column, written).FirstOrDefault(name => name.Id is null).Written;

    private IEnumerable<(string Written, string? Id)> Read(string column, string written) => column is "place_codes" or "focus_areas"
        ? List(column, written.Split([',', ColumnSchema.ListDelimiter], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        : [(written, IdOf(column, written))];

    /// <summary>A comma stands between names and within some: the longest run that is a name goes first.</summary>
    private IEnumerable<(string Written, string? Id)> List(string column, string[] parts)
    {
        for (var (from, to) = (0, parts.Length); from < parts.Length; to--)
        {
            var name = string.Join(", ", parts[from..to]);
            var id = IdOf(column, name);
            if (id is null && to > from + 1)
                continue;
            yield return (name, id);
            (from, to) = (to, parts.Length + 1);
        }
    }

    /// <summary>A free slug for a new partnership.</summary>
    public string NewId(string title)
    {
        var slug = string.Concat(title.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var words = string.Join('-', slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Take(8));
        for (var number = 1; ; number++)
        {
            var id = number == 1 ? words : $"{words}-{number.ToString(CultureInfo.InvariantCulture)}";
            if (registry.FindPartnership(id) is null && registry.FindRedirect(id) is null && registry.FindWithdrawal(id) is null)
                return id;
        }
    }

    private string? IdOf(string column, string name)
    {
        var found = Candidates(column).Where(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)).Select(known => known.Id).Distinct().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private IEnumerable<(string Id, string Name)> Candidates(string column) => column switch
    {
        "place_codes" or "place_code" => registry.Rows.Places.SelectMany(place => Called(place).Append(place.Code).Select(name => (place.Code, name))),
        "focus_areas" => registry.Rows.FocusAreas.SelectMany(focus => new[] { focus.Id, focus.NameSv, focus.NameEn }.Select(name => (focus.Id, name))),
        "organisation_id" or "part_of" => registry.Rows.Organisations.SelectMany(row => row.Aliases.Append(row.Name).Append(row.Id).Select(name => (row.Id, name))),
        "unit_id" => registry.Rows.Units.SelectMany(row => row.Aliases.Append(row.Name).Append(row.Id).Select(name => (row.Id, name))),
        _ => [],
    };

    /// <summary>Whoever names a municipality often names its authority: Göteborgs Stad, Borås kommun.</summary>
    private static IEnumerable<string> Called(Place place) => place.Kind == PlaceKind.Region ? [place.Name]
        : [place.Name, .. Authorities.Select(ending => place.Name + ending)];
}
