using System.ComponentModel;
using System.Diagnostics;

namespace IopRegistry.Curation;

/// <summary>The data folder as the latest git commit has it, where the folder lies in a work tree and git is installed.</summary>
internal sealed class CommittedFiles(DataFolder folder)
{
    /// <returns>Null where the file is not committed, or there is no git to ask.</returns>
    public byte[]? Find(string path)
    {
        try
        {
            // cat-file gives the blob as it is stored; show may convert line ends.
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder.Path, "cat-file", "blob", $"HEAD:./{path}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            })!;
            git.StandardInput.Close();
            _ = git.StandardError.ReadToEndAsync();
            using var bytes = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(bytes);
            git.WaitForExit();
            return git.ExitCode == 0 ? bytes.ToArray() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
