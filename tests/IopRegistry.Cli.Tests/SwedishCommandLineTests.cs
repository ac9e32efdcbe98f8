namespace IopRegistry.Cli.Tests;

public class SwedishCommandLineTests
{
    [Theory]
    [InlineData("sael", "\"sael\" är okänt. Menade du seal?")]
    [InlineData("frobnicera", "\"frobnicera\" är okänt.\n")]
    [InlineData("seal --resaon x", "\"--resaon\" är okänt. Menade du --reason?")]
    [InlineData("check --data", "--data behöver ett värde")]
    [InlineData("check extra", "\"extra\" är okänt.\n")]
    [InlineData("", "Ange ett kommando.")]
    public void A_slip_is_answered_in_Swedish_with_what_there_is(string arguments, string expected)
    {
        var run = CommandLine.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("Användning: iop", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "check", "seal")]
    [InlineData("seal --help", "--reason <text>", "--kind <slag>", "--source <id>", "--correction <id>", "--data <mapp>", "--state <mapp>")]
    [InlineData("check -h", "--data <mapp>")]
    public void Help_is_in_Swedish_and_names_everything(string arguments, params string[] expected)
    {
        var run = CommandLine.Run(arguments.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(expected.Append("Användning: iop"), text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("Usage", run.Output, StringComparison.Ordinal);
    }
}
