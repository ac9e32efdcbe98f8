using System.Globalization;

namespace IopRegistry;

/// <summary>
/// A date as precise as its source: year, month or day (EDTF, ISO 8601-2 level 0: <c>2022</c>, <c>2022-03</c>, <c>2022-03-01</c>).
/// Years outside 1900–2100 are taken for misprints and refused.
/// </summary>
public readonly record struct Edtf : IComparable<Edtf>
{
    private Edtf(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public bool IsFullDate => Day is not null;

    /// <summary>The first day the text can mean: <c>2022</c> is 2022-01-01.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day the text can mean: <c>2022</c> is 2022-12-31.</summary>
    public DateOnly Latest =>
        new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    public static Edtf FromDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <returns>False where the text is not exactly one of the three shapes or names a day that does not exist.</returns>
    public static bool TryParse(string text, out Edtf date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !Number(text, 0, 4, 1900, 2100, out var year))
            return false;
        if (text.Length == 4)
            return Set(new Edtf(year, null, null), out date);
        if (text[4] != '-' || !Number(text, 5, 2, 1, 12, out var month))
            return false;
        if (text.Length == 7)
            return Set(new Edtf(year, month, null), out date);
        return text[7] == '-'
            && Number(text, 8, 2, 1, DateTime.DaysInMonth(year, month), out var day)
            && Set(new Edtf(year, month, day), out date);
    }

    /// <exception cref="FormatException">The text is no EDTF date; used where the text is already checked.</exception>
    public static Edtf Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not YYYY, YYYY-MM or YYYY-MM-DD.");

    /// <summary>Orders by the earliest day, the more precise date first on ties.</summary>
    public int CompareTo(Edtf other) =>
        Earliest != other.Earliest ? Earliest.CompareTo(other.Earliest) : Latest.CompareTo(other.Latest);

    public static bool operator <(Edtf left, Edtf right) => left.CompareTo(right) < 0;

    public static bool operator <=(Edtf left, Edtf right) => left.CompareTo(right) <= 0;

    public static bool operator >(Edtf left, Edtf right) => left.CompareTo(right) > 0;

    public static bool operator >=(Edtf left, Edtf right) => left.CompareTo(right) >= 0;

    public override string ToString() => this switch
    {
        { Month: null } => Year.ToString("0000", CultureInfo.InvariantCulture),
        { Day: null } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    private static bool Set(Edtf value, out Edtf date)
    {
        date = value;
        return true;
    }

    private static bool Number(string text, int at, int length, int least, int most, out int number)
    {
        number = 0;
        for (var i = at; i < at + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            number = number * 10 + (text[i] - '0');
        }

        return number >= least && number <= most;
    }
}
