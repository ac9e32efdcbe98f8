using System.CommandLine;
using System.Diagnostics;
using System.Text;
using IopRegistry.Cli.Doctor;
using IopRegistry.Cli.Export;
using IopRegistry.Tests;

namespace IopRegistry.Cli.Tests;

/// <summary>What the program answered to a command line.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    public static CommandLine Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var iop = new RootCommand("Kurera.") { new CheckCommand(), new SealCommand(new StoppedClock("2026-11-21T12:00:00+01:00")), new DoctorCommand(), new ExportCommand(TimeProvider.System) };
        return new CommandLine(SwedishCommandLine.Run(iop, arguments, output, error), output.ToString(), error.ToString());
    }

    /// <summary>As a curator runs it, the built program in a process of its own.</summary>
    public static CommandLine RunProcess(params string[] arguments)
    {
        using var iop = StartProcess(arguments);
        var error = iop.StandardError.ReadToEndAsync();
        var output = iop.StandardOutput.ReadToEnd();
        iop.WaitForExit();
        return new CommandLine(iop.ExitCode, output, error.Result);
    }

    public static Process StartProcess(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "iop.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
}
