using System.Globalization;
using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>Finds the ids that people's names mean.</summary>
internal sealed class Names(Registry registry)
{
    /// <summary>Each name of a list as an id where exactly one thing has it; as written elsewhere, so that the check names it.</summary>
    public string Cell(string column, string written) => column is "place_codes" or "focus_areas"
        ? string.Join(ColumnSchema.ListDelimiter, written.Split([',', ColumnSchema.ListDelimiter], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => IdOf(column, name)).Distinct())
        : IdOf(column, written);

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

    private string IdOf(string column, string name)
    {
        var found = Candidates(column).Where(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)).Select(known => known.Id).Distinct().Take(2).ToList();
        return found.Count == 1 ? found[0] : name;
    }

    private IEnumerable<(string Id, string Name)> Candidates(string column) => column switch
    {
        "place_codes" or "place_code" => registry.Rows.Places.SelectMany(place => new[] { (place.Code, place.Name), (place.Code, place.Code) }),
        "focus_areas" => registry.Rows.FocusAreas.SelectMany(focus => new[] { (focus.Id, focus.NameSv), (focus.Id, focus.Id) }),
        "organisation_id" or "part_of" => registry.Rows.Organisations.SelectMany(row => row.Aliases.Append(row.Name).Append(row.Id).Select(name => (row.Id, name))),
        "unit_id" => registry.Rows.Units.SelectMany(row => row.Aliases.Append(row.Name).Append(row.Id).Select(name => (row.Id, name))),
        _ => [],
    };
}
