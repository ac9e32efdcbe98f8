using System.CommandLine;
using IopRegistry.Cli;

var iop = new RootCommand("Kurera IOP-registrets data: kontrollera tabellerna och försegla dem som en ny version.")
{
    new CheckCommand(),
    new SealCommand(TimeProvider.System),
    new ReleaseCommand(),
};
return SwedishCommandLine.Run(iop, args, Console.Out, Console.Error);
