using System.CommandLine;
using IopRegistry.Cli;
using IopRegistry.Cli.Doctor;
using IopRegistry.Cli.Export;

var iop = new RootCommand("Kurera IOP-registrets data: kontrollera tabellerna, försegla dem som en ny version, och se efter webbplatsen.")
{
    new CheckCommand(),
    new SealCommand(TimeProvider.System),
    new ReleaseCommand(),
    new DoctorCommand(),
    new ExportCommand(TimeProvider.System),
};
return SwedishCommandLine.Run(iop, args, Console.Out, Console.Error);
