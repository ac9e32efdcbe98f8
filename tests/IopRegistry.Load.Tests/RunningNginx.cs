using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IopRegistry.Load.Tests;

/// <summary>Debian's nginx with the site file that is deployed; only ports, certificate and folders are the test's.</summary>
internal sealed partial class RunningNginx : IAsyncDisposable
{
    private const string Host = "iop.example.se";

    private readonly Process _process;

    private readonly string _folder;

    private RunningNginx(Process process, string folder, int port)
    {
        (_process, _folder) = (process, folder);
        // The certificate is the test's own.
        var anyCertificate = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator, AllowAutoRedirect = false };
        Http = new HttpClient(anyCertificate) { BaseAddress = new Uri($"https://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };
        Http.DefaultRequestHeaders.Host = Host;
    }

    public HttpClient Http { get; }

    public static async Task<RunningNginx> Start(IEnumerable<RunningSite> sites, string copy)
    {
        var folder = Directory.CreateTempSubdirectory("iop-nginx-").FullName;
        var (plain, secure) = (Programs.FreePort(), Programs.FreePort());
        var made = await Programs.Run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", $"/CN={Host}", "-keyout", $"{folder}/privkey.pem", "-out", $"{folder}/fullchain.pem");
        Assert.True(made.ExitCode == 0, made.Output);
        var site = await File.ReadAllTextAsync(Repository.Deploy("nginx.conf"));
        site = Replaced(site, Servers(), string.Concat(sites.Select(one => $"    server 127.0.0.1:{one.Port} max_fails=1 fail_timeout=2s;\n")));
        // A machine without IPv6 would not start.
        site = Replaced(site, Version6(), "");
        site = Replaced(site, new Regex("listen 80;"), $"listen 127.0.0.1:{plain};");
        site = Replaced(site, new Regex("listen 443 "), $"listen 127.0.0.1:{secure} ");
        site = Replaced(site, new Regex($"/etc/letsencrypt/live/{Host}/"), $"{folder}/");
        site = Replaced(site, new Regex("/srv/iop/kopia"), copy);
        site = Replaced(site, new Regex("/var/log/nginx/"), $"{folder}/");
        var main = Path.Combine(folder, "main.conf");
        await File.WriteAllTextAsync(main, $$"""
            user root;
            worker_processes 2;
            daemon off;
            pid {{folder}}/pid;
            error_log {{folder}}/error.log;
            events { worker_connections 4096; }
            http {
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                {{site}}
            }
            """);
        var check = await Programs.Run("nginx", "-t", "-c", main);
        Assert.True(check.ExitCode == 0, check.Output);
        var nginx = new RunningNginx(Programs.Start("nginx", "-c", main), folder, secure);
        await nginx.Listening();
        return nginx;
    }

    public string AccessLog() => File.ReadAllText(Path.Combine(_folder, "iop-registret.log"));

    public string ErrorLog() => File.ReadAllText(Path.Combine(_folder, "iop-registret-error.log"));

    public async ValueTask DisposeAsync()
    {
        // Its workers end with it on this signal, and not when it is killed.
        await Programs.Run("kill", "-TERM", _process.Id.ToString(CultureInfo.InvariantCulture));
        await _process.WaitForExitAsync();
        _process.Dispose();
        Http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What the test replaces must be in the file, or it would test something else than what is deployed.</summary>
    private static string Replaced(string site, Regex what, string with)
    {
        Assert.Matches(what, site);
        return what.Replace(site, with.Replace("$", "$$", StringComparison.Ordinal));
    }

    private async Task Listening()
    {
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                using var answer = await Http.GetAsync(new Uri("/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        Assert.Fail("nginx does not listen.");
    }

    [GeneratedRegex(@"(    server 127\.0\.0\.1:\d+ .*;\n)+")]
    private static partial Regex Servers();

    [GeneratedRegex(@" *listen \[::\].*;\n")]
    private static partial Regex Version6();
}
