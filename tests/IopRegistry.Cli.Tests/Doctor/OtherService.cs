using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IopRegistry.Cli.Tests.Doctor;

/// <summary>Something else than the registry on a port of this machine: one answer to everything.</summary>
internal sealed class OtherService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private readonly byte[] _answer;

    public OtherService(string body)
    {
        _answer = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
        _listener.Start();
        _ = Answer();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public void Dispose() => _listener.Dispose();

    private async Task Answer()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await client.GetStream().ReadAtLeastAsync(new byte[8_192], 1);
                await client.GetStream().WriteAsync(_answer);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }
}
