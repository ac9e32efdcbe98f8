using System.CommandLine;
using IopRegistry.Cli;

var iop = new RootCommand("Kurera IOP-registrets data: kontrollera tabellerna, försegla dem som en ny version, publicera rättelser.")
{
    new CheckCommand(),
    new SealCommand(TimeProvider.System),
    new ReleaseCommand(),
    new CorrectionsCommand(TimeProvider.System),
    new EditorCommand(TimeProvider.System),
    BackupCommand.Backup(),
    BackupCommand.Restore(),
    new AuditCommand(TimeProvider.System),
};
return SwedishCommandLine.Run(iop, args, Console.Out, Console.Error);
