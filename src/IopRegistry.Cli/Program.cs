using System.CommandLine;
using IopRegistry.Cli;
using IopRegistry.Cli.Doctor;
using IopRegistry.Cli.Export;

var iop = new RootCommand("Kurera IOP-registrets data: kontrollera tabellerna, försegla dem som en ny version, publicera rättelser och se efter webbplatsen.")
{
    new CheckCommand(),
    new SealCommand(TimeProvider.System),
    new ReleaseCommand(),
    new DoctorCommand(),
    new ExportCommand(TimeProvider.System),
    new CorrectionsCommand(TimeProvider.System),
    new EditorCommand(TimeProvider.System),
    BackupCommand.Backup(),
    BackupCommand.Restore(),
    new AuditCommand(TimeProvider.System),
};
return SwedishCommandLine.Run(iop, args, Console.Out, Console.Error);
