namespace IopRegistry;

/// <summary>
/// When a period ends. Three different facts that must stay different: a date, <c>..</c> (until further notice,
/// open on purpose), and blank (not known).
/// </summary>
public readonly record struct PeriodEnd
{
    public static readonly PeriodEnd Unknown;

    public static readonly PeriodEnd Open = new() { IsOpen = true };

    public Edtf? Date { get; private init; }

    public bool IsOpen { get; private init; }

    public bool IsUnknown => Date is null && !IsOpen;

    public static PeriodEnd On(Edtf date) => new() { Date = date };

    public static bool TryParse(string text, out PeriodEnd end)
    {
        end = text == ".." ? Open : Unknown;
        if (text is "" or "..")
            return true;
        if (!Edtf.TryParse(text, out var date))
            return false;
        end = On(date);
        return true;
    }

    /// <summary>As in the CSV: a date, <c>..</c> or the empty string.</summary>
    public override string ToString() => IsOpen ? ".." : Date?.ToString() ?? "";
}
