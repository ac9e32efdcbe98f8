namespace IopRegistry.Cli.Doctor;

/// <summary>The folder for what must not be lost: it is there, can be written, and lies outside the data.</summary>
internal static class StateExam
{
    private const string Area = "state";

    private const long LeastFree = 200L * 1024 * 1024;

    public static IEnumerable<Finding> Of(Settings settings)
    {
        if (settings["State:Path"] is not { } path)
            return [new Finding(Weight.Warning, Area, "State:Path är inte satt: inlästa versioner sparas inte och kan inte citeras senare.", "skapa en mapp som tjänsten får skriva i, till exempel /srv/iop/state, och sätt State:Path.")];
        var state = Path.GetFullPath(path);
        if (!Directory.Exists(state))
            return [new Finding(Weight.Fault, Area, $"Mappen {state} finns inte.", $"skapa den: install -d -o iop -g iop -m 750 {state}")];
        List<Finding> findings = [.. Place(settings, state), .. Writing(state), .. Room(state)];
        return findings.Count > 0 ? findings : [Finding.Fine(Area, $"{state}: kan skrivas, {Free(state) / 1_000_000:N0} MB ledigt.")];
    }

    private static IEnumerable<Finding> Place(Settings settings, string state)
    {
        if (settings["Data:Path"] is { } data && (state + "/").StartsWith(Path.GetFullPath(data) + "/", StringComparison.Ordinal))
            yield return new Finding(Weight.Fault, Area, $"{state} ligger i datamappen.", "flytta den ut: datamappen byts ut hel, och det som ligger i den kan följa med.");
    }

    /// <summary>As the site writes: a temporary file, flushed, renamed.</summary>
    private static IEnumerable<Finding> Writing(string state)
    {
        var (written, renamed) = (Path.Combine(state, ".iop-doctor-tmp"), Path.Combine(state, ".iop-doctor"));
        string? problem = null;
        try
        {
            using (var file = new FileStream(written, FileMode.Create, FileAccess.Write))
            {
                file.WriteByte(1);
                file.Flush(flushToDisk: true);
            }

            File.Move(written, renamed, overwrite: true);
            File.Delete(renamed);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problem = refused.Message;
        }

        if (problem is not null)
            yield return new Finding(Weight.Fault, Area, $"{state} kan inte skrivas ({problem}).", "ge tjänstens användare rätt att skriva (chown iop:iop), montera om skrivbar, eller frigör utrymme. Kör doctor som den användaren: sudo -u iop iop doctor …");
    }

    private static IEnumerable<Finding> Room(string state)
    {
        if (Free(state) is var free && free < LeastFree)
            yield return new Finding(Weight.Warning, Area, $"Bara {free / 1_000_000:N0} MB ledigt där {state} ligger.", "frigör utrymme; en full disk gör att nya versioner inte sparas.");
    }

    private static long Free(string state) => new DriveInfo(state).AvailableFreeSpace;
}
