using System.Globalization;

namespace IopRegistry.Load.Tests;

/// <summary>A PostgreSQL of one test's own, to be killed.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    public const string Programs15 = "/usr/lib/postgresql/15/bin";

    private readonly string _folder = Directory.CreateTempSubdirectory("iop-cluster-").FullName;
    private readonly int _port = Programs.FreePort();

    private PostgresCluster()
    {
    }

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=iop;Database=postgres");

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PostgresCluster> Start()
    {
        var cluster = new PostgresCluster();
        if (Environment.IsPrivilegedProcess)
            await Programs.Run("chown", "postgres", cluster._folder);
        var (code, output) = await cluster.As($"{Programs15}/initdb", "-D", cluster.Data, "-U", "iop", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        Assert.True(code == 0, output);
        await cluster.Return();
        return cluster;
    }

    /// <summary>kill -9 of the first process; the others follow it.</summary>
    public async Task Kill()
    {
        var pid = (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0];
        await Programs.Run("kill", "-9", pid);
        // A postmaster that was killed leaves its children a moment, and they hold the memory a new one needs.
        await Task.Delay(1_000);
    }

    public async Task Return()
    {
        for (var attempt = 0; ; attempt++)
        {
            var (code, output) = await As("sh", "-c", string.Create(CultureInfo.InvariantCulture, $"{Programs15}/pg_ctl -D {Data} -w -l {_folder}/log -o '-p {_port} -k \"\" -c listen_addresses=127.0.0.1 -c fsync=off' start >/dev/null 2>&1"));
            if (code == 0)
                return;
            Assert.True(attempt < 20, output);
            await Task.Delay(500);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await As($"{Programs15}/pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private Task<(int ExitCode, string Output)> As(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? Programs.Run("runuser", ["-u", "postgres", "--", program, .. arguments]) : Programs.Run(program, arguments);
}

/// <summary>Runs where Debian's postgresql-15 is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresClusterFactAttribute : FactAttribute
{
    public PostgresClusterFactAttribute() => Skip = Directory.Exists(PostgresCluster.Programs15) ? null : "Needs PostgreSQL: run tests/run.";
}
