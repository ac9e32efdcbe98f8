namespace IopRegistry;

/// <summary>
/// Organisationsnummer: ten digits, the last a check digit by the Luhn formula (Skatteverket, SKV 709).
/// A third digit below 2 makes it a personal number, which the registry never publishes.
/// </summary>
public static class OrgNumber
{
    /// <param name="number">In the form NNNNNN-NNNN.</param>
    /// <returns>What is wrong, in Swedish, or null.</returns>
    public static string? Flaw(string number)
    {
        if (number[2] < '2')
            return "Tredje siffran är under 2: det är ett personnummer, inte ett organisationsnummer.";
        return HasCheckDigit(number) ? null : "Kontrollsiffran stämmer inte.";
    }

    /// <param name="number">Ten digits, with or without a hyphen.</param>
    public static bool HasCheckDigit(string number)
    {
        var sum = 0;
        var doubles = true;
        foreach (var digit in number.Where(char.IsAsciiDigit).Select(c => c - '0'))
        {
            var product = doubles ? digit * 2 : digit;
            sum += product > 9 ? product - 9 : product;
            doubles = !doubles;
        }

        return sum % 10 == 0;
    }
}
