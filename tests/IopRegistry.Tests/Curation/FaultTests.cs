using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public class FaultTests
{
    [Fact]
    public void A_fault_reads_as_a_line_that_an_editor_can_jump_to() =>
        Assert.Equal(
            "parties.csv:3: kolumn role, värdet \"idéburen\" – Finns inte bland valen. Åtgärd: välj något av: civil, public.",
            new Fault("parties.csv", 3, "role", "idéburen", "Finns inte bland valen.", "välj något av: civil, public.").ToString());

    [Fact]
    public void A_fault_of_a_whole_file_names_the_file() =>
        Assert.Equal("terms.csv: Filen är tom. Åtgärd: fyll den.", new Fault("terms.csv", null, null, null, "Filen är tom.", "fyll den.").ToString());

    [Fact]
    public void Invisible_characters_are_written_out_and_long_values_cut()
    {
        var text = new Fault("a.csv", 2, "b\u202E", "x\0y\u200B\U000E0041" + new string('z', 200), "Fel.", "rätta.").ToString();

        Assert.Contains("kolumn b<U+202E>", text, StringComparison.Ordinal);
        Assert.Contains("x<U+0000>y<U+200B><U+E0041>z", text, StringComparison.Ordinal);
        Assert.True(text.Length < 200);
    }
}
